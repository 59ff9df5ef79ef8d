using System.Collections.Immutable;
using DomRules.Engine.Snapshots;
using DomRules.Model.Life;

namespace DomRules.Engine.Life;

/// <summary>Puts another network under a state that goes on.</summary>
public static class LifeRenewal
{
    /// <summary>
    /// The state on the new network. Where nothing has happened yet it is where the network begins. Else what was counted stays as it is, places that
    /// were not known begin as the network says, and of the known ones only safety stock, days of cover and whether they sell are taken from it.
    /// </summary>
    public static LifeState On(LifeState before, Snapshot snapshot)
    {
        var start = LifeStart.Of(snapshot);
        return before.Stock.IsEmpty && before.Orders.IsEmpty ? start : before with { Stock = Stock(before, start), Skus = before.Skus.Union(start.Skus) };
    }

    /// <summary>Places, with units or reservations, that a network does not know; a network in force must know them all.</summary>
    public static IEnumerable<StockPlace> Strangers(LifeState state, Snapshot snapshot) => state.Stock.Values.SelectMany(nodes => nodes.Values)
        .Where(account => account.OnHand != 0 || account.SetAside != 0 || !account.Reservations.IsEmpty || !account.Arrivals.IsEmpty)
        .Select(account => account.Place)
        .Where(place => snapshot.NodeOf(place.Node) < 0 || snapshot.SkuOf(place.Sku) < 0);

    private static ImmutableDictionary<string, ImmutableSortedDictionary<string, StockAccount>> Stock(LifeState before, LifeState start)
    {
        var stock = before.Stock.ToBuilder();
        foreach (var fresh in start.Stock.Values.SelectMany(nodes => nodes.Values))
        {
            var nodes = before.AccountsOf(fresh.Place.Sku);
            stock[fresh.Place.Sku] = (stock.GetValueOrDefault(fresh.Place.Sku) ?? nodes).SetItem(fresh.Place.Node, nodes.TryGetValue(fresh.Place.Node, out var known) ? Renewed(known, fresh) : New(fresh));
        }

        return stock.ToImmutable();
    }

    private static StockAccount Renewed(StockAccount known, StockAccount fresh) =>
        known with { Safety = fresh.Safety, Sellable = fresh.Sellable, DaysOfCover = fresh.DaysOfCover };

    /// <summary>Reservations are the log's own once it has begun.</summary>
    private static StockAccount New(StockAccount fresh) => fresh with { Reservations = ReservationBook.Empty };
}
