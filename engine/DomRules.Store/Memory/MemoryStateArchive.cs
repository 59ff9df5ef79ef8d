using DomRules.Store.States;

namespace DomRules.Store.Memory;

/// <summary>The two newest states.</summary>
internal sealed class MemoryStateArchive(MemoryGate gate) : IStateArchive
{
    private const int Kept = 2;

    private readonly SortedDictionary<long, SavedState> rows = [];

    public ValueTask SaveAsync(SavedState state, CancellationToken cancel = default)
    {
        StoreText.CheckedHash(state.Hash);
        return gate.Run(() => Save(state with { Content = state.Content.Copy() }), cancel);
    }

    public ValueTask<SavedState?> LatestAsync(CancellationToken cancel = default) => gate.Run(() => rows.Values.LastOrDefault(), cancel);

    public ValueTask ClearAsync(CancellationToken cancel = default) => gate.Run(rows.Clear, cancel);

    private void Save(SavedState state)
    {
        rows[state.Number] = state;
        if (rows.Count > Kept) rows.Remove(rows.Keys.First());
    }
}
