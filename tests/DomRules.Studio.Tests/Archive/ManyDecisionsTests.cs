using System.Globalization;
using DomRules.Operations.Auditing;
using DomRules.Store;
using DomRules.Store.Commits;
using DomRules.Store.Decisions;
using DomRules.Studio.Tests.Hosting;
using Xunit.Abstractions;

namespace DomRules.Studio.Tests.Archive;

/// <summary>Over tens of thousands of decisions each screen reads what it shows, and no more. Rows are counted, not time.</summary>
public sealed class ManyDecisionsTests(ITestOutputHelper output)
{
    private const int Decisions = 20_000;
    private const int ACommit = 200;

    /// <summary>The longest list has a hundred rows; beside it stand names, pointers and what is asked who may.</summary>
    private const int MostRows = 250;

    /// <summary>What live policies did in a week is counted in the last decisions, beside the page, once in some minutes.</summary>
    private const int MostCounted = 2_000;

    [Fact]
    public async Task Screens_OverManyDecisions_ReadWhatTheyShow()
    {
        var count = new RowCount();
        await using var studio = await ServedStudio.StartAsync(told: 60, tick: TimeSpan.FromHours(1), with: services => services with { Store = ReadCount.Before(services.Store, count) });
        var newest = await FillAsync(studio.Store);
        using var client = new HttpClient { BaseAddress = studio.Address };
        client.DefaultRequestHeaders.Add("Cookie", "domrules_session=" + await studio.SignInAsync(await studio.AddPersonAsync("Ann Archive", ["administrator"])));
        foreach (var (address, shown) in Pages(newest))
        {
            count.Take();
            var page = await client.GetStringAsync(new Uri(address, UriKind.Relative));
            var rows = count.Take();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows,5} rows: {address}"));
            page.ShouldContain(shown, customMessage: address);
            rows.ShouldBeInRange(1, address == "/policies" ? MostRows + MostCounted : MostRows, address);
        }
    }

    private static IEnumerable<(string Address, string Shown)> Pages(DecisionKey newest) =>
    [
        ("/", Id(Decisions - 1)), ("/decisions", Id(Decisions - 1)), ($"/decisions?before={newest.Commit - 50}.0", Id(Decisions - 51 * ACommit - 1)), ("/decisions?outcome=routed&kind=route", "M0"),
        ("/decisions?outcome=rejected&kind=override", "No decision matches"), ($"/decisions?order={Id(7)}", Id(7)), ($"/go?q={Id(4_711)}", Id(4_711)), ($"/orders/{Id(12_345)}", Id(12_345)), ($"/decisions/{newest}", Id(Decisions - 1)),
        ("/returns", "Returns"), ("/held", "HELD-1"), ("/stock", "On hand"), ("/policies", "Live now"), ("/audit", "many made"), ("/audit?kind=many&actor=many+made", "many made"), ("/audit?kind=publish&actor=many+made", "No entry matches"),
        ("/simulate", "Simulate"), ("/changes", "Changes"), ("/drafts", "Drafts"), ("/settings/keys", "Keys"),
    ];

    /// <summary>Decisions of the fashion chain again and again, under orders of their own.</summary>
    private static async Task<DecisionKey> FillAsync(IStore store)
    {
        var kinds = new List<StoredDecision>();
        foreach (var row in await store.Decisions.FindAsync(new DecisionFilter { Kind = "route" }, null, 20))
        {
            kinds.Add((await store.Decisions.GetAsync(row.Key))!);
        }

        var head = await store.Commits.HeadAsync();
        var at = kinds.Max(kind => kind.Row.At);
        for (var first = 0; first < Decisions; first += ACommit)
        {
            var number = head.Number + 1;
            var commit = new NewCommit
            {
                Commit = new Commit { Number = number, At = at.AddSeconds(first), Actor = "many made", Kind = "many", Subject = null, Command = default, Events = default, Entry = default, Hash = "" },
                Decisions = [.. Enumerable.Range(first, ACommit).Select(n => Again(kinds[n % kinds.Count], Id(n), new DecisionKey(number, n - first), at.AddSeconds(first)))],
            };
            var entry = AuditEntry.Write(head, commit);
            commit = commit with { Commit = commit.Commit with { Entry = entry, Hash = AuditEntry.Hash(entry) } };
            (await store.Commits.AppendAsync(head, [commit])).Outcome.ShouldBe(AppendOutcome.Appended);
            head = new LogHead(number, commit.Commit.Hash);
        }

        return new DecisionKey(head.Number, ACommit - 1);
    }

    private static StoredDecision Again(StoredDecision kind, string id, DecisionKey key, DateTimeOffset at) => kind with
    {
        Row = kind.Row with { Key = key, Order = id, At = at },
        Record = System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(kind.Record.Span).Replace($"\"{kind.Row.Order}\"", $"\"{id}\"", StringComparison.Ordinal)),
        Inputs = default,
    };

    private static string Id(int number) => "M" + number.ToString("0000000", CultureInfo.InvariantCulture);
}
