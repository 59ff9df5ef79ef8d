namespace DomRules.Model.Decisions;

/// <summary>What came out of a decision; written in snake case.</summary>
public enum Outcome
{
    /// <summary>All lines are planned.</summary>
    Routed,

    /// <summary>Some are planned.</summary>
    PartlyRouted,

    /// <summary>A person looks first.</summary>
    Held,

    /// <summary>Waits for stock.</summary>
    Backordered,

    /// <summary>Nothing can be shipped.</summary>
    Unroutable,

    /// <summary>Cancelled.</summary>
    Cancelled,

    /// <summary>Digital or empty.</summary>
    NothingToShip,

    /// <summary>Of an event, or of a release with nothing to plan: it has its answer, and the order goes on.</summary>
    Answered,

    /// <summary>Of a return: every item has its disposition.</summary>
    Accepted,

    /// <summary>Of a return: some items have, others are refused.</summary>
    PartlyAccepted,

    /// <summary>Of a return: every item is refused.</summary>
    Refused,
}
