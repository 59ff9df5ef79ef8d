namespace DomRules.Operations.Drafting;

/// <summary>What was done to a file of a draft.</summary>
public enum DraftDeed
{
    /// <summary>Its text was changed.</summary>
    Edit,

    /// <summary>It is new.</summary>
    Add,

    /// <summary>It has another name.</summary>
    Rename,

    /// <summary>It is gone.</summary>
    Remove,
}
