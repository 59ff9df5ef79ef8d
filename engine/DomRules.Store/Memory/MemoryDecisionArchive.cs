using System.Collections.Immutable;
using DomRules.Store.Commits;
using DomRules.Store.Decisions;

namespace DomRules.Store.Memory;

/// <summary>Decisions in the order of their keys; a search looks at each.</summary>
internal sealed class MemoryDecisionArchive(MemoryGate gate) : IDecisionArchive
{
    private readonly List<StoredDecision> rows = [];
    private readonly Dictionary<DecisionKey, int> places = [];

    public ValueTask<IReadOnlyList<DecisionRow>> FindAsync(DecisionFilter filter, DecisionKey? before, int limit, CancellationToken cancel = default)
    {
        StoreText.CheckedLimit(limit);
        return gate.Run<IReadOnlyList<DecisionRow>>(
            () => [.. Enumerable.Reverse(rows).Where(row => (before is null || row.Row.Key < before) && Matches(row, filter)).Take(limit).Select(row => row.Row)], cancel);
    }

    public ValueTask<StoredDecision?> GetAsync(DecisionKey key, CancellationToken cancel = default) => gate.Run(() => places.TryGetValue(key, out var place) ? rows[place] : null, cancel);

    public ValueTask<StoredDecision?> GetAsync(string hash, CancellationToken cancel = default) => gate.Run(() => rows.FindLast(row => row.Row.Hash == hash), cancel);

    public ValueTask<IReadOnlyList<StoredDecision>> ReadAsync(DecisionKey? after, int limit, CancellationToken cancel = default)
    {
        StoreText.CheckedLimit(limit);
        return gate.Run<IReadOnlyList<StoredDecision>>(() => [.. rows.Where(row => after is null || row.Row.Key > after).Take(limit)], cancel);
    }

    public bool Has(long commit, int index) => places.ContainsKey(new DecisionKey(commit, index));

    public void Add(ImmutableArray<StoredDecision> added)
    {
        foreach (var decision in added)
        {
            places.Add(decision.Row.Key, rows.Count);
            rows.Add(decision with { Row = decision.Row with { At = decision.Row.At.ToUniversalTime() }, Record = decision.Record.Copy(), Inputs = decision.Inputs.Copy() });
        }
    }

    public void Replace(BodyReplacement part)
    {
        var place = places[new DecisionKey(part.Number, part.Index)];
        rows[place] = part.Part == BodyPart.Record ? rows[place] with { Record = part.Body } : rows[place] with { Inputs = part.Body };
    }

    private static bool Matches(StoredDecision decision, DecisionFilter filter)
    {
        var row = decision.Row;
        return (filter.From is null || row.At >= filter.From) && (filter.Until is null || row.At < filter.Until)
            && Is(filter.Market, row.Market) && Is(filter.Outcome, row.Outcome) && Is(filter.Kind, row.Kind) && Is(filter.Order, row.Order) && Is(filter.Version, row.Version)
            && Speaks(decision, TermKind.Node, filter.Node) && Speaks(decision, TermKind.Sku, filter.Sku) && Speaks(decision, TermKind.Rule, filter.Rule);
    }

    private static bool Is(string? wanted, string? value) => wanted is null || wanted == value;

    private static bool Speaks(StoredDecision decision, TermKind kind, string? wanted) => wanted is null || decision.Terms.Contains(new DecisionTerm(kind, wanted));
}
