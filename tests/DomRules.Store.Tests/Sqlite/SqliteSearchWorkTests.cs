using DomRules.Store.Commits;
using DomRules.Store.Decisions;
using DomRules.Store.Sqlite;
using DomRules.Store.Sqlite.Commits;
using DomRules.Store.Sqlite.Decisions;
using DomRules.Store.Sqlite.Native;
using DomRules.Store.Tests.Samples;
using Xunit.Abstractions;

namespace DomRules.Store.Tests.Sqlite;

/// <summary>A page of decisions, or of the log, costs as much among many as among few. SQLite's own steps are counted, which no other work on the machine changes.</summary>
public sealed class SqliteSearchWorkTests(ITestOutputHelper output) : IDisposable
{
    private const int Decisions = 6_000;
    private const int MostSteps = 4_000;

    private readonly SqliteSample sample = new();

    [Fact]
    public async Task Find_OfAPage_WorksForThePageAlone()
    {
        await Fill();
        foreach (var filter in Filters())
        {
            using var connection = new SqliteConnection(sample.Path, new SqliteOptions(), isWriter: false);
            SqliteDecisionArchive.Find(connection, filter, null, 20).Count.ShouldBe(20, Told.Of(filter));
            output.WriteLine($"{connection.Steps} steps: {Told.Of(filter)}");
            connection.Steps.ShouldBeLessThan(MostSteps, Told.Of(filter));
        }
    }

    [Fact]
    public async Task Find_OfAPageOfTheLog_WorksForThePageAlone()
    {
        await Fill();
        foreach (var (filter, many) in LogFilters())
        {
            using var connection = new SqliteConnection(sample.Path, new SqliteOptions(), isWriter: false);
            LogTable.Find(connection, filter, null, 20).Count.ShouldBe(many, filter.ToString());
            output.WriteLine($"{connection.Steps} steps: {filter}");
            connection.Steps.ShouldBeLessThan(MostSteps, filter.ToString());
        }
    }

    public void Dispose() => sample.Dispose();

    private async Task Fill()
    {
        await using var store = sample.Open();
        for (var first = 1; first <= Decisions; first += 500) await store.Append([.. Enumerable.Range(first, 500).Select(Commit)]);
    }

    // The first hundred lie far from where a search begins.
    private static NewCommit Commit(int number) => Sample.Commit(number) with
    {
        Commit = Sample.Commit(number).Commit with { Actor = number <= 100 || number % 2 == 0 ? "shop" : "erp", Kind = number <= 100 ? "publish" : "order" },
        Decisions = [Sample.Decision(number, 0, $"O{number / 30}", number <= 100 ? "held" : "routed", number % 2 == 0 ? "DE" : "FR", new DecisionTerm(TermKind.Node, $"N{number % 3}"))],
    };

    private static IEnumerable<(CommitFilter Filter, int Found)> LogFilters() =>
    [
        (new(), 20), (new(Kind: "publish"), 20), (new(Actor: "shop"), 20), (new(Actor: "shop", Kind: "publish"), 20), (new(Actor: "erp", Kind: "publish"), 0), (new(Subject: "O70"), 1), (new(Actor: "shop", Subject: "O70"), 1),
        (new(Actor: "shop", Kind: "order", Subject: "O70"), 0), (new(From: Sample.Minute(50), Until: Sample.Minute(60), Actor: "shop", Kind: "publish"), 10), (new(Until: Sample.Minute(100)), 20),
    ];

    private static IEnumerable<DecisionFilter> Filters() =>
    [
        new(), new() { From = Sample.Minute(50) }, new() { Until = Sample.Minute(100) }, new() { From = Sample.Minute(3_000), Until = Sample.Minute(3_040) }, new() { Outcome = "held" },
        new() { Outcome = "routed", Until = Sample.Minute(400) }, new() { Market = "DE", Node = "N2" }, new() { Outcome = "held", Market = "FR" }, new() { Order = "O7" },
    ];
}
