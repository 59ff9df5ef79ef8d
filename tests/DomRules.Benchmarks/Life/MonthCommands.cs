using System.Globalization;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Networks;
using DomRules.Model.Orders;
using DomRules.Model.Values;

namespace DomRules.Benchmarks.Life;

/// <summary>Thirty days of commands in the order of time: each order is placed, told, shipped and delivered; some break, some are collected, goods come daily, sites close.</summary>
internal static class MonthCommands
{
    private const int Days = 30;

    internal static List<(DateTimeOffset At, LifeCommand Command)> Of(int orders)
    {
        var random = new Random(17);
        var commands = new List<(DateTimeOffset At, LifeCommand Command)>();
        for (var i = 0; i < orders; i++)
        {
            commands.AddRange(Life(random, i, MonthWorld.Start.AddSeconds((double)i * Days * 86_400 / orders)));
        }

        for (var day = 0; day < Days; day++)
        {
            commands.AddRange(Day(random, day, orders));
        }

        return [.. commands.Select((one, place) => (one, place)).OrderBy(c => c.one.At).ThenBy(c => c.place).Select(c => c.one)];
    }

    private static IEnumerable<(DateTimeOffset At, LifeCommand Command)> Life(Random random, int number, DateTimeOffset placed)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"o{number:D6}");
        yield return (placed, new PlaceOrder(Order(random, id)));
        if (random.Next(20) == 0)
        {
            yield return (placed.AddHours(2), new TellEvent(id, new OrderEvent(random.Next(2) == 0 ? "short_pick" : "rejected", null, null, null, 1)));
        }

        yield return (placed.AddHours(4), new MoveShipment(id, null, ShipmentState.Released));
        yield return (placed.AddHours(9), new MoveShipment(id, null, ShipmentState.Shipped));
        yield return (placed.AddHours(40), new MoveShipment(id, null, ShipmentState.Delivered));
    }

    private static Order Order(Random random, string id)
    {
        var isCollected = random.Next(20) == 0;
        var counter = MonthWorld.Node(random.Next(10));
        var lines = Enumerable.Range(1, 1 + random.Next(3)).Select(number => new OrderLine
        {
            Number = number,
            Sku = random.Next(10) == 0 ? MonthWorld.Kit(random.Next(MonthWorld.Kits)) : MonthWorld.Sku((int)(MonthWorld.Skus * random.NextDouble() * random.NextDouble())),
            Quantity = 1,
            UnitPrice = new MoneyValue(20, "EUR"),
            Fulfilment = isCollected ? "pickup" : "ship",
            PickupNode = isCollected ? counter : null,
        });
        return new Order { Id = id, Lines = [.. lines], Priority = random.Next(3), Slot = isCollected ? "noon" : null, Destination = isCollected ? null : new Destination("DE", null, null, null, null, false) };
    }

    /// <summary>What comes in a day is about what goes.</summary>
    private static IEnumerable<(DateTimeOffset At, LifeCommand Command)> Day(Random random, int day, int orders)
    {
        var morning = MonthWorld.Start.AddDays(day);
        for (var i = 0; i < orders / Days / 3; i++)
        {
            var sku = (int)(MonthWorld.Skus * random.NextDouble() * random.NextDouble());
            var node = ((4 - (sku % 4)) % 4) + (4 * random.Next(MonthWorld.Nodes / 4));
            yield return (morning.AddMinutes(i), new ReceiveStock(new StockPlace(MonthWorld.Node(node), MonthWorld.Sku(sku)), 6));
        }

        yield return (morning.AddHours(5), new SuspendNode(MonthWorld.Node(random.Next(MonthWorld.Nodes)), morning.AddHours(30)));
        var disrupted = DateOnly.FromDateTime(morning.UtcDateTime);
        yield return (morning.AddHours(7), new DisruptService(new Disruption(null, MonthWorld.Node(random.Next(MonthWorld.Nodes)), null, disrupted, disrupted.AddDays(1), null, true)));
    }
}
