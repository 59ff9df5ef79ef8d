using System.Collections.Immutable;
using DomRules.Engine.Tests.Snapshots;
using DomRules.Model.Networks;
using DomRules.Model.Orders;
using DomRules.Model.Values;

namespace DomRules.Engine.Tests.Generation;

/// <summary>Small networks and orders in which much is silent, and now and then a rate is missing or a number is huge.</summary>
internal static class AnyWorld
{
    public static readonly string[] Skus = ["TSHIRT", "LAMP", "PAINT", "KIT", "EBOOK"];
    public static readonly string[] Countries = ["DE", "AT", "FR"];
    public static readonly string[] LineTags = ["hazmat", "fragile", "cold"];
    private static readonly string[] Zones = ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata"];

    public static Network Network(Dice dice)
    {
        ImmutableArray<Node> nodes = [.. Enumerable.Range(0, 1 + dice.Roll(dice.OneIn(8) ? 70 : 6)).Select(i => Node(dice, $"N{i}"))];
        return new Network
        {
            AsOf = Sample.Now,
            Nodes = nodes,
            Products = [.. Skus.Where(_ => dice.Roll(4) > 0).Select(sku => Product(dice, sku))],
            Stock = [.. nodes.SelectMany(n => Skus.Where(_ => dice.OneIn(2)).Select(sku => Sample.Stock(n.Id, sku, dice.Roll(9))))],
            Markets = [.. dice.Some(new Market("dach", ["DE", "AT"], "EUR", "Europe/Berlin"), new Market("france", ["FR"], "EUR", "Europe/Paris"))],
            ExchangeRates = dice.OneIn(3) ? null : new ExchangeRates("EUR", ImmutableSortedDictionary<string, decimal>.Empty.Add("USD", 1.0837m)),
        };
    }

    public static Order Order(Dice dice) => new()
    {
        Id = "1001",
        Channel = dice.Pick("web", "store", "marketplace"),
        Market = dice.OneIn(3) ? "dach" : null,
        PlacedAt = dice.OneIn(3) ? null : Sample.Now.AddHours(-dice.Roll(200)),
        Destination = dice.OneIn(6) ? null : new Destination(dice.Pick(Countries), dice.OneIn(2) ? "BE" : null, null, dice.OneIn(2) ? "10115" : null, Where(dice)),
        Service = dice.Pick("economy", "standard", "express", "pickup"),
        PromisedBy = dice.OneIn(2) ? Sample.Day(20 + dice.Roll(8)) : null,
        Value = dice.OneIn(4) ? Money(dice) : null,
        WeightGrams = dice.OneIn(5) ? dice.Roll(9000) : null,
        Priority = dice.Roll(3),
        Risk = dice.Pick("unrated", "low", "medium", "high"),
        Gift = dice.OneIn(2),
        Tags = dice.Some("vip", "test"),
        Customer = new Customer { Tags = dice.Some("loyal"), Segment = dice.OneIn(2) ? "gold" : null, OrdersBefore = dice.Roll(4) },
        Lines = [.. Enumerable.Range(1, dice.Roll(4)).Select(n => Line(dice, n))],
        PreferredNodes = dice.Some("N0", "N2"),
    };

    private static OrderLine Line(Dice dice, int number) => new()
    {
        Number = number,
        Sku = dice.Pick(Skus),
        Quantity = dice.OneIn(6) ? 2.5m : 1 + dice.Roll(5),
        UnitPrice = dice.OneIn(6) ? null : Money(dice),
        UnitWeightGrams = dice.OneIn(3) ? dice.Roll(4000) : null,
        Category = dice.OneIn(3) ? dice.Pick("apparel", "home") : null,
        Tags = dice.Some(LineTags),
        Bundle = dice.OneIn(3) ? "b" : null,
        PickupNode = dice.OneIn(5) ? "N0" : null,
        ReleaseDate = dice.OneIn(4) ? Sample.Day(18 + dice.Roll(5)) : null,
    };

    private static Node Node(Dice dice, string id) => new()
    {
        Id = id,
        Name = "Site " + id,
        Kind = dice.Pick("warehouse", "store", "third_party", "supplier"),
        Rank = dice.Roll(3),
        Active = dice.Roll(5) > 0,
        Country = dice.Pick(Countries),
        Region = dice.OneIn(2) ? "BE" : null,
        At = Where(dice),
        TimeZone = dice.Pick(Zones),
        HandlingWorkingDays = dice.Roll(3),
        Capabilities = dice.OneIn(4) ? null : dice.Some("ship", "pickup", "hazmat"),
        Tags = dice.Some("outlet", "hub"),
        Capacity = dice.OneIn(2) ? new Capacity("orders", 10, dice.Roll(11)) : null,
        Costs = new NodeCosts(dice.OneIn(2) ? Money(dice) : null),
    };

    private static Product Product(Dice dice, string sku) => new()
    {
        Sku = sku,
        WeightGrams = dice.OneIn(2) ? dice.Roll(5000) : null,
        VolumeLitres = dice.OneIn(2) ? dice.Roll(50) : null,
        Category = dice.OneIn(2) ? "apparel" : null,
        Tags = dice.Some(LineTags),
        Digital = sku == "EBOOK",
        Kit = sku == "KIT" ? [new KitComponent("LAMP", 2), new KitComponent("PAINT", 1)] : [],
    };

    private static MoneyValue Money(Dice dice) => new(dice.OneIn(40) ? 70_000_000_000_000_000_000_000_000_000m : dice.Roll(20_000) / 100m, dice.OneIn(6) ? "USD" : dice.OneIn(30) ? "JPY" : "EUR");

    private static Place? Where(Dice dice) => dice.OneIn(4) ? null : Place.FromDegrees(47 + dice.Roll(7), 2 + dice.Roll(14));
}
