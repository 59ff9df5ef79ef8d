namespace DomRules.Language.Syntax.Expressions;

public enum LineQuantifier
{
    Any,
    Every,
    No,
}
