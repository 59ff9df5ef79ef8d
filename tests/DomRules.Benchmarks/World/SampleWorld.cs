using DomRules.Engine.Snapshots;
using DomRules.Model.Networks;
using DomRules.Model.Values;

namespace DomRules.Benchmarks.World;

/// <summary>A network of so many nodes in Germany, 50 SKUs at each, five services with eight brackets.</summary>
internal static class SampleWorld
{
    public static readonly DayOfWeek[] Week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    public static Network Of(int nodes)
    {
        var random = new Random(20261120);
        Node[] all = [.. Enumerable.Range(0, nodes).Select(i => new Node
        {
            Id = $"N{i:00000}",
            Name = $"N{i:00000}",
            Country = "DE",
            TimeZone = i % 2 == 0 ? "Europe/Berlin" : "Europe/Paris",
            Calendar = "de",
            At = new Place(random.Next(470_000_000, 550_000_000), random.Next(60_000_000, 150_000_000)),
            Cutoffs = [new("*", [.. Week], new(16, 0))],
            Capacity = i % 3 == 0 ? new("orders", 500, 20) : null,
        })];
        return new()
        {
            AsOf = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero),
            Nodes = [.. all],
            Stock = [.. all.SelectMany(node => Enumerable.Range(0, 50).Select(sku => new StockRow { Node = node.Id, Sku = $"S{sku:00}", OnHand = random.Next(20), Reserved = random.Next(3) }))],
            Calendars = [new("de", [.. Week], [])],
            Carriers = [new("c", [.. Enumerable.Range(0, 5).Select(Service)])],
        };
    }

    private static CarrierService Service(int number) => new()
    {
        Id = $"s{number}",
        Level = number < 3 ? "standard" : "express",
        Calendar = "de",
        Cutoffs = [new("*", [.. Week], new(17, 0))],
        Zones = [new(new("DE"), new("DE"), 1, null)],
        Rates = [.. Enumerable.Range(1, 8).Select(bracket => new ParcelRate(new("DE"), new("DE"), bracket * 4_000, null, new(bracket * 1.5m, "EUR")))],
    };
}
