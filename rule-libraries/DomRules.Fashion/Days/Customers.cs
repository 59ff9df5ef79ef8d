using System.Globalization;
using System.Text.Json.Nodes;
using DomRules.Fashion.Chain;
using DomRules.Model.Life;

namespace DomRules.Fashion.Days;

/// <summary>Customers fill carts, order, change their mind.</summary>
internal sealed class Customers
{
    private static readonly TimeSpan InCart = TimeSpan.FromMinutes(10);

    private readonly World world;
    private readonly OrderText orders;

    public Customers(World world, IReadOnlyList<Place> places)
    {
        this.world = world;
        orders = new OrderText(places);
        for (var day = 0; day < 30; day++)
        {
            Day(day);
        }
    }

    private void Day(int day)
    {
        var morning = World.Begins.AddDays(day);
        var isWeekend = morning.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        for (var i = 0; i < 14 + Choice.Of(6, $"orders of {Text(day)}") + (isWeekend ? 6 : 0); i++)
        {
            var id = $"F{Text(day + 1, "00")}{Text(i, "00")}";
            var at = morning.AddMinutes(7 * 60 + Choice.Of(16 * 60, "time of " + id)).AddSeconds(Choice.Of(60, "second of " + id));
            world.At(at, () => Begin(id));
        }
    }

    private void Begin(string id)
    {
        if (!Choice.OneIn(5, "cart " + id))
        {
            Order(id);
            return;
        }

        world.Tell("promise", new JsonObject { ["request"] = orders.Of(id, world.Now, StoreThatHasAll(id)).With("hold", "cart").With("stage", "cart") });
        switch (Choice.Of(6, "what becomes of " + id))
        {
            case 0: world.In(InCart, () => GiveUp(id)); break;
            case 1: break;
            default: world.In(InCart, () => Order(id)); break;
        }
    }

    /// <summary>A cart in which nothing could be held is none.</summary>
    private void GiveUp(string id)
    {
        if (world.State.Orders.ContainsKey(id))
        {
            world.Tell("give_up", new JsonObject { ["cart"] = id });
        }
    }

    private void Order(string id)
    {
        var (placed, pickup) = (world.Now, StoreThatHasAll(id));
        world.Tell("order", new JsonObject { ["order"] = orders.Of(id, placed, pickup) });
        if (Choice.OneIn(30, "edit " + id))
        {
            world.In(TimeSpan.FromMinutes(30), () => world.Tell("edit", new JsonObject { ["order"] = orders.Of(id, placed, pickup, isEdited: true) }));
        }
        else if (Choice.OneIn(30, "cancel " + id))
        {
            world.In(TimeSpan.FromMinutes(40), () => world.Tell("cancel", id));
        }
    }

    /// <summary>Every third customer would fetch it, and does where a store has it all, with one of each to spare; the others have it sent.</summary>
    private string? StoreThatHasAll(string id)
    {
        if (!Choice.OneIn(3, "fetched " + id))
        {
            return null;
        }

        var first = Choice.Of(Site.Stores.Count, "pickup " + id);
        return Site.Stores.Skip(first).Concat(Site.Stores.Take(first)).FirstOrDefault(store => HasAll(store, id))?.Id;
    }

    private bool HasAll(Site store, string id) =>
        OrderText.Wanted(id).All(wanted => world.State.AccountAt(new StockPlace(store.Id, wanted.Key))?.FreeOnHand > wanted.Sum());

    private static string Text(int number, string format = "0") => number.ToString(format, CultureInfo.InvariantCulture);
}
