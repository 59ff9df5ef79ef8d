namespace DomRules.Language.Syntax.Declarations;

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
