namespace DomRules.Language.Syntax.Expressions;

/// <summary>How many of the order’s lines must fit.</summary>
public enum LineQuantifier
{
    Any,
    Every,
    No,
}
