namespace DomRules.Language.Syntax.Declarations;

/// <summary>The decision blocks, in the order in which a decision runs.</summary>
public enum BlockKind
{
    Review,
    Promise,
    Allocation,
    Sourcing,
    Cost,
    Split,
    Carrier,
    Confirm,
    Exceptions,
    Returns,
}
