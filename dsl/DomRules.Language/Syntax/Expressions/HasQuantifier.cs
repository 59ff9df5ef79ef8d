namespace DomRules.Language.Syntax.Expressions;

public enum HasQuantifier
{
    One,
    Any,
    All,
}
