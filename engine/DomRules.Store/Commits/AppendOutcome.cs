namespace DomRules.Store.Commits;

/// <summary>What became of an append.</summary>
public enum AppendOutcome
{
    /// <summary>All of it is on disk.</summary>
    Appended,

    /// <summary>Somebody else appended first: read on, decide again.</summary>
    HeadMoved,

    /// <summary>An answer is kept under that key already.</summary>
    KeyTaken,

    /// <summary>A counter would leave its bounds.</summary>
    OutOfBounds,

    /// <summary>Another version is live than was expected.</summary>
    PointerMoved,
}
