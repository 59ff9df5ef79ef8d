namespace DomRules.Store;

/// <summary>Why a store does not answer.</summary>
public enum StoreFailure
{
    /// <summary>It cannot be reached; it may come back.</summary>
    Unreachable,

    /// <summary>Others are writing for too long; it may be tried again.</summary>
    Busy,

    /// <summary>No room is left.</summary>
    Full,

    /// <summary>It may be read but not written.</summary>
    ReadOnly,

    /// <summary>What is there is not what was written.</summary>
    Damaged,

    /// <summary>A newer DomRules wrote it.</summary>
    TooNew,
}
