using System.Diagnostics;
using System.Globalization;
using System.Text;
using DomRules.Operations.Serving;
using DomRules.Operations.Versions;
using DomRules.Store;
using DomRules.Store.Memory;
using DomRules.Store.PostgreSql;
using DomRules.Store.Sqlite;

namespace DomRules.Benchmarks.Serving;

/// <summary>Durable routed orders a second: one hot SKU and ten thousand, each order with a flush of its own and in groups. <c>-- durable-orders FOLDER [POSTGRES] [memory] [SQLite] [PostgreSQL]</c>.</summary>
internal static class DurableOrders
{
    private const int Clients = 256;
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(4);

    internal static void Print(string[] arguments)
    {
        var folder = Directory.CreateDirectory(arguments[0]).FullName;
        var (only, postgres) = (arguments[1..].Where(word => !word.Contains('=', StringComparison.Ordinal)).ToHashSet(StringComparer.OrdinalIgnoreCase), Array.Find(arguments[1..], word => word.Contains('=', StringComparison.Ordinal)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"one flush of 4 KiB: {FlushMilliseconds(folder):0.00} ms; {Clients} clients"));
        foreach (var skus in (int[])[1, 10_000])
        {
            foreach (var group in (int[])[1, 256])
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"d{skus}_{group}");
                foreach (var (store, open) in Stores(folder, postgres, name).Where(store => only.Count == 0 || only.Contains(store.Name) || only.Contains(name)))
                {
                    Report(store, skus, group, open());
                }
            }
        }
    }

    private static IEnumerable<(string Name, Func<IStore> Open)> Stores(string folder, string? postgres, string name)
    {
        yield return ("memory", () => new MemoryStore());
        yield return ("SQLite", () => SqliteStore.Open(Path.Combine(folder, name + ".db")));
        if (postgres is not null)
        {
            yield return ("PostgreSQL", () => PostgreSqlStore.OpenAsync($"{postgres};Search Path={name}").AsTask().GetAwaiter().GetResult());
        }
    }

    private static void Report(string name, int skus, int group, IStore store) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-10} {skus,6} SKUs, groups of at most {group,3}: {RateAsync(store, skus, group).GetAwaiter().GetResult(),8:N0} orders a second"));

    private static async Task<double> RateAsync(IStore store, int skus, int group)
    {
        await using (store)
        {
            await using var queue = await CommitQueue.OpenAsync(store, TimeProvider.System, new CommitQueueOptions { Group = group });
            await PublishAsync(store, queue, skus);
            await RunAsync(queue, skus, TimeSpan.FromSeconds(2), "warm");
            var watch = Stopwatch.StartNew();
            var done = await RunAsync(queue, skus, Long, "o");
            return done / watch.Elapsed.TotalSeconds;
        }
    }

    private static async Task<int> RunAsync(CommitQueue queue, int skus, TimeSpan time, string prefix)
    {
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, Clients).Select(async client =>
        {
            var done = 0;
            for (; watch.Elapsed < time; done++)
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"{prefix}-{client}-{done}");
                var line = CommandText.Line("order", DateTimeOffset.UnixEpoch, ("order", Order(id, (client * 7_919 + done * 104_729) % skus)));
                var command = CommandText.Read(line, queue.Live.Prepared!.Options, id).Command!;
                var answer = await queue.SubmitAsync(LifeWrites.Of("bench", new RequestKey("bench", id, FileBundle.HashOf(line)), "order", command));
                if (answer.Status != 200) throw new InvalidOperationException(answer.Detail ?? Encoding.UTF8.GetString(answer.Body.Span));
            }

            return done;
        }));
        return counts.Sum();
    }

    internal static string Order(string id, int sku) => string.Create(CultureInfo.InvariantCulture,
        $$"""{"id":"{{id}}","currency":"EUR","destination":{"country":"DE"},"lines":[{"sku":"S{{sku}}","quantity":"1","unitPrice":"10"}]}""");

    internal static async Task PublishAsync(IStore store, CommitQueue queue, int skus)
    {
        var publishing = new Publishing(store, queue);
        const string Policy = "policy small currency EUR\nqueue desk \"Desk\"\nsourcing { rank by { fewest shipments, lowest node.rank } }\nexceptions { otherwise then hold for desk because \"No plan\" }\n";
        var library = await publishing.StoreLibraryAsync(new FileBundle(System.Collections.Immutable.ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("small.route", Policy)), "", "bench", DateTimeOffset.UnixEpoch);
        var network = await publishing.StoreNetworkAsync(NetworkBundle.OfText(Network(skus)), "", "bench", DateTimeOffset.UnixEpoch);
        await publishing.PublishAsync(new PublishCommand("*", library.Value!.Hash, "bench"), null, "bench", null);
        await publishing.PublishAsync(new PublishCommand(LiveNames.Network, network.Value!.Hash, "bench"), null, "bench", null);
    }

    internal static string Network(int skus)
    {
        var nodes = string.Join(',', Enumerable.Range(0, 10).Select(n => string.Create(CultureInfo.InvariantCulture, $$"""{"id":"N{{n}}","name":"N{{n}}","kind":"warehouse","rank":{{n + 1}},"country":"DE","timeZone":"Europe/Berlin","capabilities":["ship"]}""")));
        var products = string.Join(',', Enumerable.Range(0, skus).Select(sku => string.Create(CultureInfo.InvariantCulture, $$"""{"sku":"S{{sku}}"}""")));
        var stock = string.Join(',', Enumerable.Range(0, skus).SelectMany(sku => Enumerable.Range(0, skus == 1 ? 10 : 2).Select(n => string.Create(CultureInfo.InvariantCulture, $$"""{"node":"N{{n}}","sku":"S{{sku}}","onHand":"1000000"}"""))));
        return $$"""{"asOf":"2026-01-01T00:00:00Z","markets":[{"id":"DE","countries":["DE"],"currency":"EUR","timeZone":"Europe/Berlin"}],"nodes":[{{nodes}}],"products":[{{products}}],"stock":[{{stock}}]}""";
    }

    internal static double FlushMilliseconds(string folder)
    {
        using var file = new FileStream(Path.Combine(folder, "flush"), FileMode.Create);
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
