namespace DomRules.Operations.Drafting;

/// <summary>What is in the way of something that was handed in.</summary>
public enum DraftObstacle
{
    /// <summary>Nothing; it is done and on disk.</summary>
    None,

    /// <summary>It is not possible, and will not become so.</summary>
    Wrong,

    /// <summary>It speaks of a revision from which on the edits are kept no more. Read the draft anew.</summary>
    Stale,

    /// <summary>The person may not write in drafts, or not any more.</summary>
    Forbidden,

    /// <summary>The draft is closed.</summary>
    Closed,

    /// <summary>The store does not answer, is full or busy. Keep it and hand it in again, under the same key.</summary>
    Away,
}
