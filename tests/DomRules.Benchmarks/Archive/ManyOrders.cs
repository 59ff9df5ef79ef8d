using System.Collections.Immutable;
using System.Globalization;
using DomRules.Formats.Life;
using DomRules.Model.Life;
using DomRules.Operations.Serving;
using DomRules.Store;
using DomRules.Store.States;

namespace DomRules.Benchmarks.Archive;

/// <summary>The orders of many decisions, as a server keeps them: the saved state of a store, with finished orders of the sample again and again under the ids of those decisions.</summary>
internal static class ManyOrders
{
    /// <summary>The shortest, so that a million of them still are one state that is saved.</summary>
    private const int Kinds = 100;

    internal static async Task AddAsync(IStore store, int many, Func<int, string> id, Func<int, DateTimeOffset> placed)
    {
        await using var queue = await CommitQueue.OpenAsync(store, TimeProvider.System, new CommitQueueOptions { StateEvery = int.MaxValue });
        var live = queue.Live;
        if (live.State.Orders.TryGetValue(id(0), out var first) && !first.Shipments.IsEmpty)
        {
            return;
        }

        var kinds = live.State.Orders.Values.Where(IsFinished).OrderBy(Bytes).ThenBy(life => life.Order.Id, StringComparer.Ordinal).Take(Kinds).ToList();
        var orders = live.State.Orders.SetItems(Enumerable.Range(0, many).Select(n => KeyValuePair.Create(id(n), Again(kinds[n % kinds.Count], id(n), placed(n)))));
        var content = LiveNetworkJson.Write(live with { State = live.State with { Orders = orders } });
        await store.States.SaveAsync(new SavedState(live.Head.Number, live.Head.Hash, content));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{many:N0} orders put into the saved state, of {kinds.Count} kinds of up to {Bytes(kinds[^1]):N0} bytes, {content.Length / 1e6:N0} MB"));
    }

    private static bool IsFinished(OrderLife life) => !life.Shipments.IsEmpty && (life.Status is OrderStatus.Delivered or OrderStatus.Returned);

    private static OrderLife Again(OrderLife life, string id, DateTimeOffset placed) => life with { Order = life.Order with { Id = id }, PlacedAt = placed, Timers = [] };

    private static long Bytes(OrderLife life)
    {
        using var stream = new MemoryStream();
        LifeStateJson.Write(stream, new LifeState { At = life.PlacedAt, Orders = ImmutableDictionary<string, OrderLife>.Empty.Add(life.Order.Id, life) });
        return stream.Length;
    }
}
