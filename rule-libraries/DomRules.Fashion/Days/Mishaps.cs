using System.Globalization;
using System.Text.Json.Nodes;
using DomRules.Fashion.Chain;
using DomRules.Model.Life;

namespace DomRules.Fashion.Days;

/// <summary>A flooded store, a store without power, an express that does not run, and the weekly count in which things are missing.</summary>
internal sealed class Mishaps
{
    private readonly World world;

    public Mishaps(World world)
    {
        this.world = world;
        world.At(On(10, 8), () => world.Tell("close", new JsonObject { ["node"] = "S-HAM", ["until"] = "2026-11-12T08:00:00+01:00" }));
        world.At(On(18, 9), () => world.Tell("close", new JsonObject { ["node"] = "S-NUE" }));
        world.At(On(19, 11), () => world.Tell("open", new JsonObject { ["node"] = "S-NUE" }));
        world.At(On(24, 5), () => world.Tell("disrupt", new JsonObject
        {
            ["disruption"] = new JsonObject { ["service"] = "paket_express", ["from"] = "2026-11-24", ["until"] = "2026-11-25", ["closed"] = true },
        }));
        foreach (var day in new[] { 7, 14, 21, 28 })
        {
            world.At(On(day, 21), () => Count(day));
        }
    }

    private void Count(int day)
    {
        foreach (var store in Site.Stores)
        {
            foreach (var product in Product.All.Where(product => Choice.OneIn(40, $"missing {product.Sku} {store.Id} {day.ToString(CultureInfo.InvariantCulture)}")))
            {
                if (world.State.AccountAt(new StockPlace(store.Id, product.Sku)) is { OnHand: > 0 } account)
                {
                    var counted = (account.OnHand - 1).ToString("0", CultureInfo.InvariantCulture);
                    world.Tell("count", new JsonObject { ["node"] = store.Id, ["sku"] = product.Sku, ["onHand"] = counted });
                }
            }
        }
    }

    private static DateTimeOffset On(int day, int hour) => World.Begins.AddDays(day - 1).AddHours(hour);
}
