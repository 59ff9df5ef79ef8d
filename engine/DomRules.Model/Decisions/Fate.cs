namespace DomRules.Model.Decisions;

/// <summary>What became of a candidate; the first that applies. Written in snake case.</summary>
public enum Fate
{
    /// <summary>Part of the plan.</summary>
    Chosen,

    /// <summary>Vetoed.</summary>
    Excluded,

    /// <summary>Outside of every step tried.</summary>
    Outside,

    /// <summary>Its step was never tried: an earlier one succeeded, or the order was held or cancelled before.</summary>
    NotConsidered,

    /// <summary>Nothing available.</summary>
    Short,

    /// <summary>Another plan was better.</summary>
    Outranked,
}
