using System.Diagnostics;
using System.Globalization;
using DomRules.Store.Commits;
using DomRules.Store.Decisions;
using DomRules.Store.Sqlite;
using DomRules.Store.Tests.Samples;

namespace DomRules.Store.Tests.Host;

/// <summary>Tells how many commits a second are durable, by how many share one transaction, and the disk's flush beside it: <c>dotnet DomRules.Store.Tests.dll times FOLDER</c>.</summary>
internal static class AppendTimes
{
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(4);

    public static async Task<int> Run(string folder)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"one flush of 4 KiB: {Flush(Path.Combine(folder, "flush")):F3} ms"));
        foreach (var group in new[] { 1, 8, 64, 256 }) await Run(Path.Combine(folder, $"times-{group}.db"), group);
        return 0;
    }

    private static async Task Run(string path, int group)
    {
        await using var store = SqliteStore.Open(path);
        await store.Append(Sample.Commit(1) with { Stock = [.. Enumerable.Range(0, 100).Select(i => new StockChange("BERLIN", $"S{i}", 1_000_000, 0))] });
        var head = await store.Commits.HeadAsync();
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Enough) head = (await store.Commits.AppendAsync(head, [.. Enumerable.Range(1, group).Select(i => Commit(head.Number + i))])).Head;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group,4} a transaction: {(head.Number - 1) / watch.Elapsed.TotalSeconds,8:F0} commits a second, {watch.Elapsed.TotalMilliseconds * group / (head.Number - 1):F2} ms each transaction"));
    }

    /// <summary>As a routed order: a record of 6 KB with inputs of 8 KB, twelve words, one message, one job, one answer, two lines reserved.</summary>
    private static NewCommit Commit(long number) => Sample.Commit(number) with
    {
        Answer = Sample.Answer($"k{number}") with { Body = new byte[600] },
        Decisions = [Sample.Decision(number, 0, $"O{number}", terms: [new(TermKind.Node, $"N{number % 40}"), new(TermKind.Sku, $"S{number % 100}"), new(TermKind.Sku, $"S{(number + 7) % 100}"), .. Enumerable.Range(0, 5).Select(i => new DecisionTerm(TermKind.Rule, $"rule {(number + i) % 30}"))]) with { Record = new byte[6_000], Inputs = new byte[8_000] }],
        Outgoing = [Sample.Message($"m{number}", $"O{number}")],
        Jobs = [Sample.Job($"j{number}")],
        Stock = [new StockChange("BERLIN", $"S{number % 100}", 0, 1), new StockChange("BERLIN", $"S{(number + 7) % 100}", 0, 1)],
        Reservations = [Sample.Reservation($"O{number}", 1, $"S{number % 100}"), Sample.Reservation($"O{number}", 1, $"S{(number + 7) % 100}")],
    };

    private static double Flush(string path)
    {
        using var file = new FileStream(path, FileMode.Create);
        var page = new byte[4096];
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 200; i++)
        {
            file.Write(page);
            file.Flush(flushToDisk: true);
        }

        return watch.Elapsed.TotalMilliseconds / 200;
    }
}
