using DomRules.Store.Artefacts;

namespace DomRules.Store.Memory;

/// <summary>Artefacts by hash.</summary>
internal sealed class MemoryArtefactShelf(MemoryGate gate) : IArtefactShelf
{
    private readonly Dictionary<string, Artefact> rows = [];

    public ValueTask PutAsync(Artefact artefact, CancellationToken cancel = default)
    {
        Artefact.Checked(artefact);
        return gate.Run(() => { rows.TryAdd(artefact.Row.Hash, new Artefact(artefact.Row with { At = artefact.Row.At.ToUniversalTime() }, artefact.Content.Copy())); }, cancel);
    }

    public ValueTask KeepAsync(Artefact artefact, CancellationToken cancel = default)
    {
        Artefact.Checked(artefact);
        return gate.Run(() => Keep(artefact), cancel);
    }

    public ValueTask<int> PruneAsync(string kind, DateTimeOffset before, int limit, CancellationToken cancel = default)
    {
        StoreText.CheckedLimit(limit);
        return gate.Run(() => Prune(kind, before, limit), cancel);
    }

    public ValueTask<Artefact?> GetAsync(string hash, CancellationToken cancel = default) => gate.Run(() => rows.GetValueOrDefault(hash), cancel);

    public ValueTask<IReadOnlyList<ArtefactRow>> ListAsync(string kind, string? name, string? after, int limit, CancellationToken cancel = default)
    {
        StoreText.CheckedLimit(limit);
        return gate.Run<IReadOnlyList<ArtefactRow>>(() => after is not null && !rows.ContainsKey(after) ? [] : [.. After(after).Where(row => row.Kind == kind && (name is null || row.Name == name)).Take(limit)], cancel);
    }

    private void Keep(Artefact artefact)
    {
        var row = artefact.Row with { At = artefact.Row.At.ToUniversalTime() };
        if (!rows.TryGetValue(row.Hash, out var known))
        {
            rows.Add(row.Hash, new Artefact(row, artefact.Content.Copy()));
        }
        else if (known.Row.Kind == row.Kind && known.Row.At < row.At)
        {
            rows[row.Hash] = known with { Row = known.Row with { At = row.At } };
        }
    }

    private int Prune(string kind, DateTimeOffset before, int limit) =>
        rows.Values.Select(artefact => artefact.Row).Where(row => row.Kind == kind && row.At < before).OrderBy(row => row.At).ThenBy(row => row.Hash, CodePointOrder.Instance)
            .Take(limit).ToList().Count(row => rows.Remove(row.Hash));

    private IEnumerable<ArtefactRow> After(string? hash)
    {
        var all = rows.Values.Select(artefact => artefact.Row).OrderByDescending(row => row.At).ThenBy(row => row.Hash, CodePointOrder.Instance);
        return hash is null ? all : all.SkipWhile(row => row.Hash != hash).Skip(1);
    }
}
