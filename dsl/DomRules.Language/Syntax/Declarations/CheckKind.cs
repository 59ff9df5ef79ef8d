namespace DomRules.Language.Syntax.Declarations;

public enum CheckKind
{
    Never,
    Always,
}
