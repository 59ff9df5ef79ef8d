namespace DomRules.Language.Syntax.Expressions;

public enum AggregateKind
{
    Count,
    Sum,
    Largest,
    Smallest,
}
