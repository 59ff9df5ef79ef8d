using System.Globalization;
using DomRules.Operations.Serving;
using DomRules.Operations.Versions;
using DomRules.Store.Commits;
using DomRules.Store.Memory;

namespace DomRules.Benchmarks.Serving;

/// <summary>
/// What one more order takes when so many are open: bytes allocated while it is decided and made a commit, and bytes that are kept of it. Counts, which do
/// not depend on the machine. <c>-- order-work [SKUS] [ORDERS…]</c>.
/// </summary>
internal static class OrderWork
{
    private const int Counted = 200;
    private static int _orders;

    internal static void Print(string[] arguments)
    {
        var numbers = Array.ConvertAll(arguments, word => int.Parse(word, CultureInfo.InvariantCulture));
        var (skus, steps) = (numbers is [var first, ..] ? first : 1, numbers.Length > 1 ? numbers[1..] : [100, 1_000, 10_000]);
        var live = StartAsync(skus).GetAwaiter().GetResult();
        var making = new CommitMaking(null);
        (live, _) = Place(live, making, skus, Counted);
        foreach (var open in steps)
        {
            (live, _) = Place(live, making, skus, open - live.State.Orders.Count);
            var before = GC.GetAllocatedBytesForCurrentThread();
            (live, var kept) = Place(live, making, skus, Counted);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{skus,6} SKUs, {open,7:N0} orders open: {allocated / Counted,9:N0} bytes allocated and {kept / Counted,7:N0} bytes of inputs kept for one more"));
        }
    }

    private static (LiveNetwork After, long Kept) Place(LiveNetwork live, CommitMaking making, int skus, int orders)
    {
        long kept = 0;
        for (var i = 0; i < orders; i++)
        {
            var number = _orders++;
            var id = string.Create(CultureInfo.InvariantCulture, $"o-{number:D7}");
            var line = CommandText.Line("order", DateTimeOffset.UnixEpoch, ("order", DurableOrders.Order(id, (int)(number * 7_919L % skus))));
            var request = LifeWrites.Of("bench", new RequestKey("bench", id, FileBundle.HashOf(line)), "order", CommandText.Read(line, live.Prepared!.Options, id).Command!);
            (var made, live) = making.Make(live, request.Decide(live, live.State.At), request.Actor, request.Key, live.State.At);
            kept += made.Decisions.Sum(decision => (long)decision.Inputs.Length);
        }

        return (live, kept);
    }

    private static async Task<LiveNetwork> StartAsync(int skus)
    {
        await using var store = new MemoryStore();
        await using var queue = await CommitQueue.OpenAsync(store, TimeProvider.System);
        await DurableOrders.PublishAsync(store, queue, skus);
        return queue.Live;
    }
}
