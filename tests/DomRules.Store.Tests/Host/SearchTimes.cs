using System.Diagnostics;
using System.Globalization;
using DomRules.Store.Commits;
using DomRules.Store.Decisions;
using DomRules.Store.Sqlite;
using DomRules.Store.Tests.Samples;
using DomRules.Store.Tests.Sequences;

namespace DomRules.Store.Tests.Host;

/// <summary>
/// Fills a file with many decisions and tells how long the first page of fifty takes by each filter and each two:
/// <c>dotnet DomRules.Store.Tests.dll search FILE 1000000</c>.
/// </summary>
internal static class SearchTimes
{
    private const int Group = 500;

    public static async Task<int> Run(string path, int decisions)
    {
        await using var store = SqliteStore.Open(path);
        await Fill(store, decisions);
        DecisionFilter[] alone = [.. Filters(decisions)];
        var times = new List<(string Name, double First, double Second, int Found)>();
        foreach (var filter in alone) times.Add(await Time(store, filter));
        foreach (var (one, two) in from one in alone from two in alone where string.CompareOrdinal(Name(one), Name(two)) < 0 select (one, two)) times.Add(await Time(store, Both(one, two)));
        Console.WriteLine($"{times.Count} searches of {decisions} decisions, {new FileInfo(path).Length >> 20} MiB; the slowest first (first call, second call, found):");
        foreach (var (name, first, second, found) in times.OrderByDescending(time => time.First).Take(25)) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{first,8:F2} ms {second,8:F2} ms {found,4}  {name}"));
        Console.WriteLine("alone:");
        foreach (var (name, first, second, found) in times.Take(alone.Length)) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{first,8:F2} ms {second,8:F2} ms {found,4}  {name}"));
        return 0;
    }

    private static async Task Fill(SqliteStore store, int decisions)
    {
        var dice = new Dice(7);
        var head = await store.Commits.HeadAsync();
        var watch = Stopwatch.StartNew();
        while (head.Number < decisions)
        {
            var count = (int)Math.Min(Group, decisions - head.Number);
            head = (await store.Commits.AppendAsync(head, [.. Enumerable.Range(1, count).Select(i => Commit(head.Number + i, dice))])).Head;
            if (head.Number % 100_000 == 0) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{head.Number} after {watch.Elapsed.TotalSeconds:F0} s"));
        }
    }

    private static NewCommit Commit(long number, Dice dice)
    {
        var decision = Sample.Decision(number, 0, $"O{number * 3 / 4}", Outcome(dice), dice.Pick("DE", "DE", "DE", "FR", "FR", "AT", "PL"), [.. Terms(number, dice)]);
        var row = decision.Row with { Kind = dice.Upto(9) switch { 0 => "promise", 1 => "return", 2 => "event", _ => "route" }, Version = Sample.Hash($"version {number / 20_000}") };
        return Sample.Commit(number) with { Decisions = [decision with { Row = row }] };
    }

    private static string Outcome(Dice dice) => dice.Upto(99) switch { < 90 => "routed", < 95 => "backordered", < 98 => "held", _ => "unroutable" };

    // One rule speaks in every decision, one in every hundred-thousandth; the site of even numbers and the rule of odd ones meet nowhere, though each is in half of all.
    private static IEnumerable<DecisionTerm> Terms(long number, Dice dice)
    {
        yield return new DecisionTerm(TermKind.Node, $"N{dice.Upto(dice.OneIn(2) ? 5 : 400)}");
        if (number % 2 == 0) yield return new DecisionTerm(TermKind.Node, "even site");
        for (var i = dice.Upto(3); i >= 0; i--) yield return new DecisionTerm(TermKind.Sku, $"S{dice.Upto(20_000)}");
        yield return new DecisionTerm(TermKind.Rule, "always");
        yield return new DecisionTerm(TermKind.Rule, number % 2 == 0 ? "even" : "odd");
        for (var i = 0; i < 3; i++) yield return new DecisionTerm(TermKind.Rule, $"rule {dice.Upto(40)}");
        if (number % 100_000 == 77) yield return new DecisionTerm(TermKind.Rule, "rare");
    }

    private static async Task<(string, double, double, int)> Time(SqliteStore store, DecisionFilter filter)
    {
        var (first, found) = await Once(store, filter);
        return (Name(filter), first, (await Once(store, filter)).Milliseconds, found);
    }

    private static async Task<(double Milliseconds, int Found)> Once(SqliteStore store, DecisionFilter filter)
    {
        var watch = Stopwatch.StartNew();
        var found = await store.Decisions.FindAsync(filter, null, 50);
        return (watch.Elapsed.TotalMilliseconds, found.Count);
    }

    private static IEnumerable<DecisionFilter> Filters(int decisions) =>
    [
        new(), new() { From = Sample.Minute(decisions / 3) }, new() { Until = Sample.Minute(decisions / 3) }, new() { Until = Sample.Minute(5) }, new() { Market = "DE" }, new() { Market = "PL" },
        new() { Outcome = "routed" }, new() { Outcome = "unroutable" }, new() { Kind = "route" }, new() { Kind = "return" }, new() { Order = $"O{decisions / 2}" }, new() { Order = "none" },
        new() { Version = Sample.Hash("version 0") }, new() { Version = Sample.Hash($"version {decisions / 40_000}") }, new() { Node = "N3" }, new() { Node = "N300" }, new() { Node = "even site" }, new() { Sku = "S77" },
        new() { Rule = "always" }, new() { Rule = "even" }, new() { Rule = "odd" }, new() { Rule = "rule 7" }, new() { Rule = "rare" },
    ];

    private static string Name(DecisionFilter filter) =>
        string.Join(" ", typeof(DecisionFilter).GetProperties().Where(p => p.GetMethod!.IsPublic && p.GetValue(filter) is not null).Select(p => p.Name + "=" + Short(Told.Of(p.GetValue(filter)))));

    private static string Short(string text) => text.Length > 20 ? text[..20] : text;

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
}
