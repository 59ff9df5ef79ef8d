using System.Diagnostics;
using System.Globalization;
using DomRules.Formats.Life;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Operations.Serving;
using DomRules.Store.Memory;
using DomRules.Store.States;

namespace DomRules.Benchmarks.Serving;

/// <summary>What orders that were placed and delivered cost for ever: memory, a line of the saved state, time at the start. <c>-- order-memory [ORDERS]</c>.</summary>
internal static class OrderMemory
{
    private const int Skus = 10_000;
    private const int Clients = 256;

    internal static void Print(string[] arguments) => PrintAsync(arguments is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : 20_000).GetAwaiter().GetResult();

    private static async Task PrintAsync(int orders)
    {
        await using var store = new MemoryStore();
        await LiveAsync(store, orders);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (log, commits, live) = await StartAsync(store);
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        var watch = Stopwatch.StartNew();
        var bytes = LiveNetworkJson.Write(live);
        var written = watch.Elapsed;
        await store.States.SaveAsync(new SavedState(live.Head.Number, live.Head.Hash, bytes));
        var (saved, _, again) = await StartAsync(store);
        if (LifeStateJson.Hash(again.State) != LifeStateJson.Hash(live.State)) throw new InvalidOperationException("The saved state is another one.");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{orders:N0} delivered orders, {commits:N0} commits: {held / (double)orders:N0} bytes of memory and {bytes.Length / (double)orders:N0} of the saved state an order"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a million: state written in {Million(written, orders):N0} s, start from it in {Million(saved, orders):N0} s, start from the log alone in {Million(log, orders):N0} s"));
    }

    private static double Million(TimeSpan time, int orders) => time.TotalSeconds / orders * 1e6;

    private static async Task<(TimeSpan Took, long Commits, LiveNetwork Live)> StartAsync(MemoryStore store)
    {
        var watch = Stopwatch.StartNew();
        await using var queue = await CommitQueue.OpenAsync(store, TimeProvider.System, new CommitQueueOptions { StateEvery = int.MaxValue });
        return (watch.Elapsed, queue.Live.Head.Number, queue.Live);
    }

    /// <summary>Orders of one line, each placed, released, shipped and delivered.</summary>
    private static async Task LiveAsync(MemoryStore store, int orders)
    {
        await using var queue = await CommitQueue.OpenAsync(store, TimeProvider.System, new CommitQueueOptions { StateEvery = int.MaxValue });
        await DurableOrders.PublishAsync(store, queue, Skus);
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async client =>
        {
            for (var number = client; number < orders; number += Clients)
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"o-{number:D7}");
                var line = CommandText.Line("order", DateTimeOffset.UnixEpoch, ("order", DurableOrders.Order(id, (int)(number * 7_919L % Skus))));
                await DoAsync(queue, CommandText.Read(line, queue.Live.Prepared!.Options, id).Command!);
                foreach (var state in (ShipmentState[])[ShipmentState.Released, ShipmentState.Shipped, ShipmentState.Delivered]) await DoAsync(queue, new MoveShipment(id, 1, state));
            }
        }));
    }

    private static async Task DoAsync(CommitQueue queue, LifeCommand command)
    {
        var answer = await queue.SubmitAsync(LifeWrites.Of("bench", null, "told", command));
        if (answer.Status != 200) throw new InvalidOperationException(answer.Detail);
    }
}
