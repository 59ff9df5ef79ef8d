namespace DomRules.Model.Decisions;

/// <summary>The words under which outcomes and fates stand in records, tests and texts.</summary>
public static class DecisionWords
{
    /// <summary>The outcome in snake case.</summary>
    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Routed => "routed",
        Outcome.PartlyRouted => "partly_routed",
        Outcome.Held => "held",
        Outcome.Backordered => "backordered",
        Outcome.Unroutable => "unroutable",
        Outcome.Cancelled => "cancelled",
        Outcome.NothingToShip => "nothing_to_ship",
        Outcome.Answered => "answered",
        Outcome.Accepted => "accepted",
        Outcome.PartlyAccepted => "partly_accepted",
        Outcome.Refused => "refused",
        _ => throw new InvalidOperationException($"No word for {outcome}."),
    };

    /// <summary>The fate in snake case.</summary>
    public static string Of(Fate fate) => fate switch
    {
        Fate.Chosen => "chosen",
        Fate.Excluded => "excluded",
        Fate.Outside => "outside",
        Fate.NotConsidered => "not_considered",
        Fate.Short => "short",
        Fate.Outranked => "outranked",
        _ => throw new InvalidOperationException($"No word for {fate}."),
    };
}
