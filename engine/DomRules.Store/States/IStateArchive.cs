namespace DomRules.Store.States;

/// <summary>States as they were after a commit. They may all be lost without harm: the log makes them again.</summary>
public interface IStateArchive
{
    /// <summary>Keeps a state, and forgets those before the one before it: the two with the highest numbers stay. One of the same number gives way.</summary>
    ValueTask SaveAsync(SavedState state, CancellationToken cancel = default);

    /// <summary>The newest; null: there is none.</summary>
    ValueTask<SavedState?> LatestAsync(CancellationToken cancel = default);

    /// <summary>Forgets all, as when a person's data was replaced in the log.</summary>
    ValueTask ClearAsync(CancellationToken cancel = default);
}
