namespace DomRules.Language.Syntax.Declarations;

/// <summary>Whether a check must never or always hold.</summary>
public enum CheckKind
{
    Never,
    Always,
}
