namespace DomRules.Operations.Replaying;

/// <summary>How a decision that was made again compares with the one that was kept.</summary>
public enum ReplayVerdict
{
    /// <summary>The same bytes.</summary>
    Identical,

    /// <summary>Other bytes: the engine decides otherwise now, or what was kept was changed.</summary>
    Different,

    /// <summary>It was kept without inputs, or those were taken away with a person's data.</summary>
    WithoutInputs,

    /// <summary>Its inputs, its library or its network cannot be read.</summary>
    Unreadable,
}
