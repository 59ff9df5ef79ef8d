using System.Diagnostics;
using System.Globalization;
using DomRules.Store.Commits;
using DomRules.Store.Decisions;
using DomRules.Store.Tests.Samples;
using Xunit.Abstractions;

namespace DomRules.Store.Tests.PostgreSql;

/// <summary>Every filter alone and every two together: the same decisions as by looking at each, and the first page at once among a million (heavy run).</summary>
public sealed class DecisionPagingTests(ITestOutputHelper output)
{
    private const int Seed = 20250301;
    private const int Page = 50;

    private static readonly bool IsHeavy = Environment.GetEnvironmentVariable("DOMRULES_HEAVY") == "1";
    private static readonly TimeSpan Allowed = TimeSpan.FromMilliseconds(50);

    private static readonly (string Name, DecisionFilter Filter)[] Singles =
    [
        ("market DE", new() { Market = "DE" }),
        ("market SE", new() { Market = "SE" }),
        ("outcome routed", new() { Outcome = "routed" }),
        ("outcome unroutable", new() { Outcome = "unroutable" }),
        ("kind return", new() { Kind = "return" }),
        ("first version", new() { Version = Sample.Hash("version 0") }),
        ("order 77", new() { Order = "order 77" }),
        ("node HUB", new() { Node = "HUB" }),
        ("node SE-5", new() { Node = "SE-5" }),
        ("SKU0", new() { Sku = "SKU0" }),
        ("SKU4999", new() { Sku = "SKU4999" }),
        ("rule always", new() { Rule = "always" }),
        ("rule only PL", new() { Rule = "only PL" }),
        ("rule 39", new() { Rule = "rule 39" }),
        ("no such rule", new() { Rule = "never" }),
        ("early", new() { Until = Sample.Minute(2000) }),
        ("one hour", new() { From = Sample.Minute(1000), Until = Sample.Minute(1060) }),
        ("everything", new()),
    ];

    [Fact]
    public async Task Find_ByEveryPairOfFilters_GivesWhatLookingAtEachGives()
    {
        output.WriteLine($"seed {Seed}");
        await using var store = await EmptyStore.OpenAsync();
        var all = await Fill(store, 3000, 500);
        foreach (var (name, filter) in Pairs())
        {
            var expected = all.Where(decision => Matches(decision, filter)).Reverse().Select(decision => decision.Row).ToList();
            (await store.Decisions.FindAsync(filter, null, int.MaxValue)).ShouldBe(expected, name);
            if (expected.Count < 10) continue;
            (await store.Decisions.FindAsync(filter, expected[4].Key, 5)).ShouldBe(expected[5..10], name);
        }
    }

    [Fact]
    public async Task Find_FirstPageOfAMillion_IsThereAtOnce()
    {
        if (!IsHeavy) return;
        await using var store = await EmptyStore.OpenAsync();
        await Fill(store, 1_000_000, 1000);
        var slowest = new List<(TimeSpan Time, string Name)>();
        foreach (var (name, filter) in Pairs()) slowest.Add((await Time(store, filter), name));
        foreach (var (time, name) in slowest.OrderDescending().Take(25)) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:F1} ms  {name}"));
        slowest.Max().Time.ShouldBeLessThan(Allowed, slowest.Max().Name);
    }

    private static async Task<TimeSpan> Time(IStore store, DecisionFilter filter)
    {
        await store.Decisions.FindAsync(filter, null, Page);
        var watch = Stopwatch.StartNew();
        await store.Decisions.FindAsync(filter, null, Page);
        return watch.Elapsed;
    }

    private async Task<List<StoredDecision>> Fill(IStore store, int count, int batch)
    {
        var many = new ManyDecisions(Seed);
        var all = new List<StoredDecision>();
        var watch = Stopwatch.StartNew();
        for (var number = 1; number <= count; number += batch)
        {
            NewCommit[] commits = [.. many.Commits(number, batch)];
            await store.Append(commits);
            if (count <= 10_000) all.AddRange(commits.SelectMany(commit => commit.Decisions));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} decisions written in {watch.Elapsed.TotalSeconds:F1} s"));
        return all;
    }

    private static IEnumerable<(string Name, DecisionFilter Filter)> Pairs() =>
        from one in Singles
        from two in Singles
        where string.CompareOrdinal(one.Name, two.Name) <= 0
        select (one.Name + " and " + two.Name, Both(one.Filter, two.Filter));

    private static DecisionFilter Both(DecisionFilter one, DecisionFilter two) => new()
    {
        From = one.From ?? two.From,
        Until = one.Until ?? two.Until,
        Market = one.Market ?? two.Market,
        Outcome = one.Outcome ?? two.Outcome,
        Kind = one.Kind ?? two.Kind,
        Order = one.Order ?? two.Order,
        Version = one.Version ?? two.Version,
        Node = one.Node ?? two.Node,
        Sku = one.Sku ?? two.Sku,
        Rule = one.Rule ?? two.Rule,
    };

    private static bool Matches(StoredDecision decision, DecisionFilter filter)
    {
        var row = decision.Row;
        return (filter.From is null || row.At >= filter.From) && (filter.Until is null || row.At < filter.Until)
            && (filter.Market ?? row.Market) == row.Market && (filter.Outcome ?? row.Outcome) == row.Outcome && (filter.Kind ?? row.Kind) == row.Kind
            && (filter.Version ?? row.Version) == row.Version && (filter.Order ?? row.Order) == row.Order
            && Speaks(decision, TermKind.Node, filter.Node) && Speaks(decision, TermKind.Sku, filter.Sku) && Speaks(decision, TermKind.Rule, filter.Rule);
    }

    private static bool Speaks(StoredDecision decision, TermKind kind, string? value) => value is null || decision.Terms.Contains(new DecisionTerm(kind, value));
}
