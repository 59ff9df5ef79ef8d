using DomRules.Store.Drafts;

namespace DomRules.Store.Memory;

/// <summary>Drafts by id.</summary>
internal sealed class MemoryDrafts(MemoryGate gate) : IDrafts
{
    private readonly Dictionary<string, MemoryDraft> byId = new(StringComparer.Ordinal);

    public ValueTask<bool> BeginAsync(DraftRow draft, ReadOnlyMemory<byte> snapshot, CancellationToken cancel = default)
    {
        DraftRow.Checked(draft);
        var kept = draft with { CreatedAt = draft.CreatedAt.ToUniversalTime(), ChangedAt = draft.ChangedAt.ToUniversalTime() };
        return gate.Run(() => byId.TryAdd(draft.Id, new MemoryDraft(kept, MemoryBytes.Copy(snapshot))), cancel);
    }

    public ValueTask<DraftRow?> GetAsync(string id, CancellationToken cancel = default) => gate.Run(() => byId.GetValueOrDefault(id)?.Row, cancel);

    public ValueTask<DraftContent?> ReadAsync(string id, CancellationToken cancel = default) => gate.Run(() => byId.GetValueOrDefault(id)?.Content, cancel);

    public ValueTask<IReadOnlyList<DraftEdit>?> SinceAsync(string id, long revision, CancellationToken cancel = default) =>
        gate.Run(() => byId.GetValueOrDefault(id)?.Since(revision), cancel);

    public ValueTask<bool> AppendAsync(string id, DraftEdit edit, CancellationToken cancel = default)
    {
        DraftCheck.Checked(edit);
        return gate.Run(() => byId.GetValueOrDefault(id)?.Append(edit) == true, cancel);
    }

    public ValueTask<bool> SnapshotAsync(string id, long revision, ReadOnlyMemory<byte> snapshot, long drops, CancellationToken cancel = default)
    {
        DraftCheck.CheckedDrops(drops, revision);
        return gate.Run(() => byId.GetValueOrDefault(id)?.Replace(revision, snapshot, drops) == true, cancel);
    }

    public ValueTask<bool> MarkAsync(string id, DraftState state, DateTimeOffset at, CancellationToken cancel = default)
    {
        DraftCheck.Checked(state);
        return gate.Run(() => Changed(id, row => row with { State = state, ChangedAt = at.ToUniversalTime() }), cancel);
    }

    public ValueTask<bool> RenameAsync(string id, string title, DateTimeOffset at, CancellationToken cancel = default)
    {
        StoreText.Checked(title);
        return gate.Run(() => Changed(id, row => row with { Title = title, ChangedAt = at.ToUniversalTime() }), cancel);
    }

    public ValueTask<IReadOnlyList<DraftRow>> ListAsync(DraftFilter filter, DraftPlace? after, int limit, CancellationToken cancel = default)
    {
        StoreText.CheckedLimit(limit);
        return gate.Run(() => List(filter, after, limit), cancel);
    }

    public ValueTask<int> PruneAsync(DateTimeOffset before, CancellationToken cancel = default) => gate.Run(() => Prune(before), cancel);

    private bool Changed(string id, Func<DraftRow, DraftRow> change)
    {
        if (!byId.TryGetValue(id, out var draft)) return false;
        draft.Row = change(draft.Row);
        return true;
    }

    private IReadOnlyList<DraftRow> List(DraftFilter filter, DraftPlace? after, int limit) =>
        [.. byId.Values.Select(draft => draft.Row).Where(row => IsSought(row, filter) && (after is null || Follows(row, after)))
            .OrderByDescending(row => row.ChangedAt).ThenBy(row => row.Id, CodePointOrder.Instance).Take(limit)];

    private static bool IsSought(DraftRow row, DraftFilter filter) =>
        (filter.Market ?? row.Market) == row.Market
        && (filter.Base is null || filter.Base == row.Base)
        && (filter.IsClosed is null || filter.IsClosed == (row.State == DraftState.Closed));

    private static bool Follows(DraftRow row, DraftPlace place) =>
        row.ChangedAt < place.ChangedAt || (row.ChangedAt == place.ChangedAt && CodePointOrder.Instance.Compare(row.Id, place.Id) > 0);

    private int Prune(DateTimeOffset before)
    {
        var dropped = byId.Values.Select(draft => draft.Row).Where(row => row.State == DraftState.Closed && row.ChangedAt < before).ToList();
        foreach (var row in dropped) byId.Remove(row.Id);
        return dropped.Count;
    }
}
