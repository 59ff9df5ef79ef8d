using System.Diagnostics;
using System.Globalization;
using DomRules.Operations.Serving;
using DomRules.Operations.Versions;
using DomRules.Store;
using DomRules.Store.PostgreSql;
using DomRules.Store.Sqlite;

namespace DomRules.Benchmarks.Serving;

/// <summary>Durable routed orders a second of several queues that share one store, each under full load, and the longest wait of one order. <c>-- shared-orders FOLDER|POSTGRES [QUEUES…]</c>.</summary>
internal static class SharedOrders
{
    private const int Clients = 128;
    private const int Skus = 10_000;
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(6);

    internal static void Print(string[] arguments)
    {
        foreach (var queues in arguments[1..].DefaultIfEmpty("2").Select(word => int.Parse(word, CultureInfo.InvariantCulture))) Console.WriteLine(RunAsync(arguments[0], queues).GetAwaiter().GetResult());
    }

    private static async Task<string> RunAsync(string where, int count)
    {
        var address = where.Contains('=', StringComparison.Ordinal) ? $"{where};Search Path=shared_{count}" : Path.Combine(Directory.CreateDirectory(where).FullName, $"shared-{count}.db");
        var (stores, queues) = (new List<IStore>(), new List<CommitQueue>());
        for (var i = 0; i < count; i++)
        {
            stores.Add(address.Contains('=', StringComparison.Ordinal) ? await PostgreSqlStore.OpenAsync(address) : SqliteStore.Open(address));
            queues.Add(await CommitQueue.OpenAsync(stores[i], TimeProvider.System));
            if (i == 0) await DurableOrders.PublishAsync(stores[0], queues[0], Skus);
        }

        var watch = Stopwatch.StartNew();
        var done = await Task.WhenAll(queues.SelectMany((queue, place) => Enumerable.Range(0, Clients).Select(client => Task.Run(() => ShopAsync(queue, watch, place, client)))));
        var time = watch.Elapsed.TotalSeconds;
        foreach (var queue in queues) await queue.DisposeAsync();
        foreach (var store in stores) await store.DisposeAsync();
        var each = string.Join(" + ", done.Chunk(Clients).Select(clients => (clients.Sum(one => one.Orders) / time).ToString("N0", CultureInfo.InvariantCulture)));
        return string.Create(CultureInfo.InvariantCulture, $"{count} queues: {done.Sum(one => one.Orders) / time,7:N0} orders a second ({each}), the longest wait {done.Max(one => one.Longest).TotalMilliseconds:N0} ms, refused {done.Sum(one => one.Refused)}");
    }

    private static async Task<(int Orders, int Refused, TimeSpan Longest)> ShopAsync(CommitQueue queue, Stopwatch watch, int place, int client)
    {
        var (orders, refused, longest) = (0, 0, TimeSpan.Zero);
        for (var done = 0; watch.Elapsed < Long; done++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{place}-{client}-{done}");
            var line = CommandText.Line("order", DateTimeOffset.UnixEpoch, ("order", DurableOrders.Order(id, (client * 7_919 + done * 104_729) % Skus)));
            var command = CommandText.Read(line, queue.Live.Prepared!.Options, id).Command!;
            var start = watch.Elapsed;
            var answer = await queue.SubmitAsync(LifeWrites.Of("bench", new RequestKey("bench", id, FileBundle.HashOf(line)), "order", command));
            (orders, refused) = answer.Status == 200 ? (orders + 1, refused) : (orders, refused + 1);
            longest = watch.Elapsed - start > longest ? watch.Elapsed - start : longest;
        }

        return (orders, refused, longest);
    }
}
