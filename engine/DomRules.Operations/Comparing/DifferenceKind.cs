namespace DomRules.Operations.Comparing;

/// <summary>How something differs between two versions.</summary>
public enum DifferenceKind
{
    /// <summary>Only the later version has it.</summary>
    Added,

    /// <summary>Only the earlier version has it.</summary>
    Removed,

    /// <summary>Both have it, with another meaning.</summary>
    Changed,

    /// <summary>It means the same in another place of its list.</summary>
    Moved,
}
