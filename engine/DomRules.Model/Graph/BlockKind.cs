namespace DomRules.Model.Graph;

/// <summary>The blocks of a policy, in the order in which a decision runs.</summary>
public enum BlockKind
{
    /// <summary>May it be routed at all.</summary>
    Review,

    /// <summary>What counts as available.</summary>
    Promise,

    /// <summary>Whose is it, and for how long.</summary>
    Allocation,

    /// <summary>Which nodes may ship which line.</summary>
    Sourcing,

    /// <summary>What a plan costs.</summary>
    Cost,

    /// <summary>One parcel or several.</summary>
    Split,

    /// <summary>Which service.</summary>
    Carrier,

    /// <summary>The gate after the plan.</summary>
    Confirm,

    /// <summary>What to do when the plan cannot be made or breaks.</summary>
    Exceptions,

    /// <summary>Where a return goes.</summary>
    Returns,
}
