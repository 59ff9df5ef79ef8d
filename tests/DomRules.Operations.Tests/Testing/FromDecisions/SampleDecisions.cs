using DomRules.Operations.Samples;
using DomRules.Operations.Testing.FromDecisions;
using DomRules.Store.Decisions;
using DomRules.Store.Memory;

namespace DomRules.Operations.Tests.Testing.FromDecisions;

/// <summary>Decisions of the sample market: some of each market, kind and outcome.</summary>
public sealed class SampleDecisions : IAsyncLifetime
{
    private const int OfEach = 5;

    internal MemoryStore Store { get; } = new();

    /// <summary>By market, kind and outcome.</summary>
    internal ILookup<string, DecisionRow> Rows { get; private set; } = Enumerable.Empty<DecisionRow>().ToLookup(_ => "");

    private IEnumerable<DecisionRow> Few => Rows.SelectMany(group => group.Where((_, place) => place % Math.Max(1, group.Count() / OfEach) == 0).Take(OfEach));

    /// <summary>The tests that are made of them, or why there is none.</summary>
    internal List<(DecisionRow Row, Outcome<MadeTest> Made)> Tests { get; } = [];

    public async Task InitializeAsync()
    {
        await SampleMarket.FillAsync(Store, new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.Zero));
        var rows = new List<DecisionRow>();
        DecisionKey? after = null;
        while (await Store.Decisions.ReadAsync(after, 500) is { Count: > 0 } page)
        {
            rows.AddRange(page.Select(kept => kept.Row));
            after = page[^1].Row.Key;
        }

        Rows = rows.ToLookup(row => $"{row.Market} {row.Kind} {row.Outcome}", StringComparer.Ordinal);
        foreach (var row in Few)
        {
            Tests.Add((row, await MakeAsync(row)));
        }
    }

    internal async Task<Outcome<MadeTest>> MakeAsync(DecisionRow row) => await new TestFromDecision(Store).MakeAsync((await Store.Decisions.GetAsync(row.Key))!);

    public async Task DisposeAsync() => await Store.DisposeAsync();
}
