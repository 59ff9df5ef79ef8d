using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using DomRules.Operations.Auditing;
using DomRules.Operations.Samples;
using DomRules.Store;
using DomRules.Store.Commits;
using DomRules.Store.Decisions;
using DomRules.Store.Sqlite;

namespace DomRules.Benchmarks.Archive;

/// <summary>
/// A store of many decisions, to look at with <c>domrules studio --store FILE</c>: the sample market of a hundred days ago, and its routed orders again and again under ids of their own,
/// which the saved state knows as finished orders.
/// <c>-- many-decisions FILE [HOW MANY]</c>; prints how long the lists of the studio take from the store.
/// </summary>
internal static class ManyDecisions
{
    private const int ACommit = 100;
    private const int AtATime = 20;
    private static readonly TimeSpan Back = TimeSpan.FromDays(100);

    internal static void Print(string[] arguments) =>
        RunAsync(arguments[0], arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 1_000_000).GetAwaiter().GetResult();

    private static async Task RunAsync(string file, int many)
    {
        await using var store = SqliteStore.Open(file);
        var watch = Stopwatch.StartNew();
        if ((await store.Commits.HeadAsync()).Number == 0)
        {
            var now = TimeProvider.System.GetUtcNow();
            await SampleMarket.FillAsync(store, now - Back);
            await FillAsync(store, now, many);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{many:N0} decisions written in {watch.Elapsed.TotalSeconds:N0} s, {new FileInfo(file).Length / 1e9:N1} GB"));
        }

        var end = (await store.Commits.ReadAsync((await store.Commits.HeadAsync()).Number - 1, 1))[0].At;
        await ManyOrders.AddAsync(store, many, Id, n => end - Back * ((double)(many - n) / many));
        foreach (var (name, filter) in Looks(many))
        {
            watch.Restart();
            var found = await store.Decisions.FindAsync(filter, null, 50);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-28} {found.Count,3} rows in {watch.Elapsed.TotalMilliseconds,8:N1} ms"));
        }
    }

    private static IEnumerable<(string Name, DecisionFilter Filter)> Looks(int many) =>
    [
        ("first", new()), ("first page", new()), ("of an order", new() { Order = Id(many / 2) }), ("of no order", new() { Order = "nobody's" }), ("of a market", new() { Market = "DE" }),
        ("of a rule", new() { Rule = "too_few_to_send" }), ("held", new() { Outcome = "held" }), ("of a kind that is rare", new() { Kind = "override" }), ("of a node", new() { Node = "S-BER" }),
    ];

    private static async Task FillAsync(IStore store, DateTimeOffset now, int many)
    {
        var kinds = await KindsAsync(store);
        var (head, begin) = (await store.Commits.HeadAsync(), now - Back);
        for (var written = 0; written < many;)
        {
            var start = head;
            var commits = new List<NewCommit>();
            for (; commits.Count < AtATime && written < many; written += ACommit)
            {
                var commit = Made(head, begin + (now - begin) * ((double)written / many), [.. Enumerable.Range(written, Math.Min(ACommit, many - written)).Select(n => (kinds[n % kinds.Count], n))]);
                head = new LogHead(commit.Commit.Number, commit.Commit.Hash);
                commits.Add(commit);
            }

            var result = await store.Commits.AppendAsync(start, commits);
            if (result.Outcome != AppendOutcome.Appended)
            {
                throw new InvalidOperationException(result.ToString());
            }
        }
    }

    private static NewCommit Made(LogHead before, DateTimeOffset at, ImmutableArray<(StoredDecision Kind, int Number)> some)
    {
        var number = before.Number + 1;
        var whole = new DateTimeOffset(at.UtcTicks - at.UtcTicks % TimeSpan.TicksPerSecond, TimeSpan.Zero);
        var made = new NewCommit
        {
            Commit = new Commit { Number = number, At = whole, Actor = "shop", Kind = "order", Subject = null, Command = default, Events = default, Entry = default, Hash = "" },
            Decisions = [.. some.Select((one, index) => Renamed(one.Kind, Id(one.Number), new DecisionKey(number, index), whole))],
        };
        var entry = AuditEntry.Write(before, made);
        return made with { Commit = made.Commit with { Entry = entry, Hash = AuditEntry.Hash(entry) } };
    }

    private static StoredDecision Renamed(StoredDecision kind, string id, DecisionKey key, DateTimeOffset at) => kind with
    {
        Row = kind.Row with { Key = key, Order = id, At = at },
        Record = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(kind.Record.Span).Replace($"\"{kind.Row.Order}\"", $"\"{id}\"", StringComparison.Ordinal)),
        Inputs = default,
    };

    private static async Task<List<StoredDecision>> KindsAsync(IStore store)
    {
        var kinds = new List<StoredDecision>();
        foreach (var row in await store.Decisions.FindAsync(new DecisionFilter { Kind = "route" }, null, 500))
        {
            kinds.Add((await store.Decisions.GetAsync(row.Key))!);
        }

        return kinds;
    }

    private static string Id(int number) => "M" + number.ToString("0000000", CultureInfo.InvariantCulture);
}
