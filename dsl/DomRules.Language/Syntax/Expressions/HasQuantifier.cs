namespace DomRules.Language.Syntax.Expressions;

/// <summary>How many of the members must be there.</summary>
public enum HasQuantifier
{
    One,
    Any,
    All,
}
