namespace DomRules.Language.Syntax.Expressions;

/// <summary>How the order’s lines become one value.</summary>
public enum AggregateKind
{
    Count,
    Sum,
    Largest,
    Smallest,
}
