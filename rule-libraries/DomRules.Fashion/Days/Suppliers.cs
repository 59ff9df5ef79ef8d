using System.Globalization;
using System.Text.Json.Nodes;
using DomRules.Fashion.Chain;
using DomRules.Model.Life;

namespace DomRules.Fashion.Days;

/// <summary>Stock comes again: a warehouse orders two dozen when fewer than eight are free or on their way, a store gets two each Monday of what it has run out of.</summary>
internal sealed class Suppliers
{
    private const int Enough = 8;
    private const string TwoDozen = "24";

    private readonly World world;

    public Suppliers(World world)
    {
        this.world = world;
        for (var day = 0; day < 30; day++)
        {
            world.At(World.Begins.AddDays(day).AddHours(6), Morning);
        }
    }

    private void Morning()
    {
        foreach (var site in Site.Warehouses)
        {
            foreach (var product in Product.All)
            {
                Order(new StockPlace(site.Id, product.Sku));
            }
        }

        foreach (var site in world.Now.DayOfWeek == DayOfWeek.Monday ? Site.Stores : [])
        {
            Fill(site);
        }
    }

    private void Order(StockPlace place)
    {
        var account = world.State.AccountAt(place)!;
        if (account.FreeOnHand + account.Arrivals.Values.Sum(arrival => arrival.Quantity) >= Enough)
        {
            return;
        }

        var arrives = world.Now.AddDays(4).AddHours(1);
        var day = arrives.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        world.Tell("expect", Goods(place, TwoDozen).With("on", day));
        world.At(arrives, () => world.Tell("receive", Goods(place, TwoDozen).With("expected", day)));
    }

    private void Fill(Site store)
    {
        foreach (var product in Product.All)
        {
            var place = new StockPlace(store.Id, product.Sku);
            if (world.State.AccountAt(place) is { OnHand: 0 })
            {
                world.Tell("receive", Goods(place, "2"));
            }
        }
    }

    private static JsonObject Goods(StockPlace place, string quantity) => new() { ["node"] = place.Node, ["sku"] = place.Sku, ["quantity"] = quantity };
}
