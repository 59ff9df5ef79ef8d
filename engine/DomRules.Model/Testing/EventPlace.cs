namespace DomRules.Model.Testing;

/// <summary>Whether an event of a test is said to be at a node.</summary>
public enum EventPlace
{
    /// <summary>It may be.</summary>
    Optional,

    /// <summary>It has to be.</summary>
    Needed,

    /// <summary>It is at none.</summary>
    None,
}
