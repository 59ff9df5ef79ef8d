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
        await LiveAsync(store, 500);
        await CostAsync(store);
        var few = await CostAsync(store);
        await LiveAsync(store, 500 + orders);
        var many = await CostAsync(store);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{orders:N0} delivered orders more, {many.Commits - few.Commits:N0} commits: {(many.Memory - few.Memory) / (double)orders:N0} bytes of memory and {(many.Saved - few.Saved) / (double)orders:N0} of the saved state an order"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a million: state written in {Million(many.Writing - few.Writing, orders):N0} s, start from it in {Million(many.Reading - few.Reading, orders):N0} s, start from the log alone in {Million(many.Folding - few.Folding, orders):N0} s"));
    }

    private static double Million(TimeSpan time, int orders) => time.TotalSeconds / orders * 1e6;

    private static async Task<Cost> CostAsync(MemoryStore store)
    {
        await store.States.ClearAsync();
        var (folding, live) = await StartAsync(store);
        var (bytes, writing) = Timed(() => LiveNetworkJson.Write(live));
        await store.States.SaveAsync(new SavedState(live.Head.Number, live.Head.Hash, bytes));
        var (reading, again) = await StartAsync(store);
        if (LifeStateJson.Hash(again.State) != LifeStateJson.Hash(live.State)) throw new InvalidOperationException("The saved state is another one.");
        var state = bytes.AsMemory()[(bytes.AsSpan().IndexOf((byte)'\n') + 1)..];
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var read = LifeStateJson.Read(state.Span, "state").Value!;
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        return new Cost(live.Head.Number + (read.Orders.Count - live.State.Orders.Count), held, bytes.Length, folding, writing, reading);
    }

    private static (T Value, TimeSpan Took) Timed<T>(Func<T> work)
    {
        var watch = Stopwatch.StartNew();
        return (work(), watch.Elapsed);
    }

    private static async Task<(TimeSpan Took, LiveNetwork Live)> StartAsync(MemoryStore store)
    {
        var watch = Stopwatch.StartNew();
        await using var queue = await CommitQueue.OpenAsync(store, TimeProvider.System, new CommitQueueOptions { StateEvery = int.MaxValue });
        return (watch.Elapsed, queue.Live);
    }

    /// <summary>Orders of one line, each placed, released, shipped and delivered.</summary>
    private static async Task LiveAsync(MemoryStore store, int orders)
    {
        await using var queue = await CommitQueue.OpenAsync(store, TimeProvider.System, new CommitQueueOptions { StateEvery = int.MaxValue });
        if (queue.Live.Prepared is null) await DurableOrders.PublishAsync(store, queue, Skus);
        var first = queue.Live.State.Orders.Count;
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async client =>
        {
            for (var number = first + client; number < orders; number += Clients)
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

    private readonly record struct Cost(long Commits, long Memory, long Saved, TimeSpan Folding, TimeSpan Writing, TimeSpan Reading);
}
