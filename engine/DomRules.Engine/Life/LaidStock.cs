using System.Collections.Immutable;
using DomRules.Engine.Snapshots;
using DomRules.Model.Decisions;
using DomRules.Model.Life;
using DomRules.Model.Networks;

namespace DomRules.Engine.Life;

/// <summary>Lays the stock as it stands under the router: what it can look at for some SKUs.</summary>
internal sealed class LaidStock(LifeWork work)
{
    /// <summary>What one decision may look at.</summary>
    /// <param name="order">The order that is decided; its own hold is not in its way, what its own shipments hold is.</param>
    /// <param name="skus">SKUs that it may look at.</param>
    internal StockSlice For(string order, IEnumerable<string> skus)
    {
        var state = work.Turn.State;
        StockAccount[] accounts = [.. Counted(skus).SelectMany(sku => state.AccountsOf(sku).Values)];
        return WithSlots(order, new StockSlice
        {
            Stock = [.. accounts.Select(Row)],
            Reservations = [.. ListedReservations.Of(accounts, order, work.Turn.State.Held.GetValueOrDefault(order) ?? [], work.Turn.At)],
            Capacity = [.. state.Capacity.SelectMany(day => day.Value.Select(used => new CapacityUse(used.Key, day.Key, used.Value)))],
        });
    }

    /// <summary>Others keep their room in slots.</summary>
    private StockSlice WithSlots(string order, StockSlice slice)
    {
        var slots = work.Desk.Snapshot.Slots.All;
        if (slots.IsEmpty)
        {
            return slice;
        }

        var orders = work.Turn.State.Orders;
        return slice with
        {
            SlotsFreed = [.. slots.SelectMany(slot => slot.Booked).Select(booked => booked.Order).OfType<string>().Where(id => id != order && orders.ContainsKey(id)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Slots =
            [
                .. work.Turn.State.SlotHolders.Where(id => id != order).SelectMany(id => Taken(orders[id]))
                    .OrderBy(taken => taken.Node, StringComparer.Ordinal).ThenBy(taken => taken.Slot, StringComparer.Ordinal).ThenBy(taken => taken.On).ThenBy(taken => taken.Order, StringComparer.Ordinal),
            ],
        };
    }

    private static IEnumerable<SlotTaken> Taken(OrderLife life) => life.Shipments
        .Where(s => s.HoldsSlot)
        .Select(s => new SlotTaken(s.Node, s.Slot!, s.SlotOn!.Value, life.Order.Id)).Distinct();

    /// <summary>The SKUs that are counted for these: of a kit its parts.</summary>
    internal SortedSet<string> Counted(IEnumerable<string> skus)
    {
        var counted = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var sku in skus)
        {
            counted.UnionWith(PartsOf(sku).Select(part => part.Sku));
        }

        return counted;
    }

    /// <summary>What is counted of one unit of a SKU, and how much: of a kit its parts, else itself.</summary>
    internal IEnumerable<(string Sku, decimal Quantity)> PartsOf(string sku)
    {
        var snapshot = work.Desk.Snapshot;
        ImmutableArray<KitPart> kit = snapshot.SkuOf(sku) is >= 0 and var index ? snapshot.Products[index].Kit : [];
        return kit.IsEmpty ? [(sku, 1)] : kit.Select(part => (snapshot.Products[part.Sku].Code, QuantityScale.Exact(part.Quantity)));
    }

    /// <summary>How much of a counted SKU is in one unit of a SKU; 0: none.</summary>
    internal decimal Each(string sku, string counted) => PartsOf(sku).Where(part => part.Sku == counted).Sum(part => part.Quantity);

    /// <summary>Units of a line that cannot be made where so much of a part is lost: whole steps, the line's units at most.</summary>
    internal decimal Broken(LifeLine line, decimal lost, decimal each)
    {
        var step = work.Desk.Snapshot.ProductOf(line.Sku)?.QuantityStep ?? 1;
        return lost >= line.Quantity * each ? line.Quantity : Math.Min(line.Quantity, Math.Ceiling(lost / each / step) * step);
    }

    /// <summary>SKUs that a SKU is a part of, itself among them.</summary>
    internal IEnumerable<string> MadeOf(string sku) => [sku, .. work.Desk.Kits.With(sku)];

    /// <summary>Whether a node counts all parts of a SKU, or they are not counted at all.</summary>
    internal bool MayHave(string node, string sku) =>
        PartsOf(sku).All(part => work.Turn.State.AccountAt(new StockPlace(node, part.Sku)) is not null || work.Desk.Snapshot.ProductOf(part.Sku) is { Tracked: false });

    private static StockRow Row(StockAccount account) => new()
    {
        Node = account.Place.Node,
        Sku = account.Place.Sku,
        OnHand = account.OnHand,
        Reserved = account.ReservedElsewhere,
        Safety = account.Safety,
        Sellable = account.Sellable,
        DaysOfCover = account.DaysOfCover,
        AsOf = account.AsOf,
        Incoming = [.. account.Arrivals.Values.Select(arrival => new Arrival(arrival.Quantity, arrival.On, arrival.ReservedElsewhere))],
    };
}
