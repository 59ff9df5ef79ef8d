namespace DomRules.Engine.Planning;

/// <summary>How the reach of a <see cref="Tolerance"/> is told.</summary>
public enum ToleranceKind
{
    /// <summary>Only equal values tie.</summary>
    None,

    /// <summary>An amount in the criterion's own scale.</summary>
    Amount,

    /// <summary>A share of the best value.</summary>
    Share,
}
