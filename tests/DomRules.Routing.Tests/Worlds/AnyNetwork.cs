using System.Collections.Immutable;
using DomRules.Model.Networks;
using DomRules.Model.Values;

namespace DomRules.Routing.Tests.Worlds;

/// <summary>Networks of a few sites in which much is silent: some without coordinates, carriers, calendars or capacity.</summary>
internal static class AnyNetwork
{
    public static readonly DateTimeOffset AsOf = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);
    public static readonly string[] Skus = ["TSHIRT", "LAMP", "PAINT", "CLOTH", "SOFA", "KIT", "GIFT", "EBOOK"];
    private static readonly string[] Zones = ["UTC", "Europe/Berlin", "Europe/Berlin", "America/New_York", "Asia/Kolkata"];

    public static Network Draw(Dice dice)
    {
        ImmutableArray<Node> nodes = [.. Enumerable.Range(0, 2 + dice.Roll(dice.OneIn(3) ? 11 : 5)).Select(i => Node(dice, $"N{i}"))];
        var network = new Network
        {
            AsOf = AsOf,
            Nodes = nodes,
            Products = [.. Skus.Select(s => Product(dice, s))],
            Stock = [.. nodes.SelectMany(n => Skus.Where(s => s is not ("KIT" or "EBOOK") && Carries(dice, s)).Select(s => Row(dice, n.Id, s)))],
            Carriers = dice.OneIn(3) ? [] : AnyCarrier.Draw(dice),
            Calendars = [new WorkCalendar("week", [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], [Day(25)])],
            Markets = [new Market("dach", ["DE", "AT"], "EUR", "Europe/Berlin"), new Market("france", ["FR"], "EUR", "Europe/Paris")],
            ExchangeRates = new ExchangeRates("EUR", ImmutableSortedDictionary<string, decimal>.Empty.Add("USD", 1.25m)),
        };
        return network with { Reservations = [.. Enumerable.Range(0, dice.Roll(4)).Select(_ => Reservation(dice, nodes, network.Stock))] };
    }

    public static MoneyValue Money(Dice dice, int most) => new(dice.Roll(most * 20) * 5 / 100m, dice.OneIn(12) ? "USD" : "EUR");

    public static Place? At(Dice dice) => dice.OneIn(6) ? null : Place.FromDegrees(47 + (dice.Roll(70) / 10m), 5 + (dice.Roll(90) / 10m));

    public static DateOnly Day(int day) => new(2026, 11, day);

    private static bool Carries(Dice dice, string sku) => sku == "GIFT" ? dice.OneIn(3) : dice.Roll(3) > 0;

    private static Node Node(Dice dice, string id) => new()
    {
        Id = id,
        Name = "Site " + id,
        Kind = dice.Pick("warehouse", "store", "third_party", "supplier"),
        Rank = dice.Roll(3),
        Active = dice.Roll(10) > 0,
        Site = dice.OneIn(6) ? "S" : null,
        Country = dice.Pick("DE", "DE", "AT", "FR"),
        Region = dice.OneIn(2) ? "BE" : null,
        At = At(dice),
        TimeZone = dice.Pick(Zones),
        Calendar = dice.OneIn(2) ? "week" : null,
        Cutoffs = dice.OneIn(2) ? [new Cutoff("standard", [], new TimeOnly(10 + dice.Roll(8), 0)), new Cutoff("express", [], new TimeOnly(12, 0))] : [],
        OpeningHours = dice.OneIn(4) ? [new OpeningHours([DayOfWeek.Monday, DayOfWeek.Friday, DayOfWeek.Saturday], new TimeOnly(9, 0), new TimeOnly(17 + dice.Roll(3), 0))] : [],
        HandlingWorkingDays = dice.Roll(3),
        Capabilities = dice.Roll(3) switch { 0 => null, 1 => ["ship"], _ => dice.OneIn(6) ? ["hazmat", "pickup"] : ["hazmat", "pickup", "ship"] },
        Tags = dice.Some("outlet", "own"),
        Capacity = dice.OneIn(3) ? new Capacity(dice.Pick("orders", "lines", "units"), 4 + dice.Roll(8), dice.Roll(5), dice.OneIn(4)) : null,
        Costs = dice.OneIn(4) ? new NodeCosts() : new NodeCosts(Money(dice, 6), Money(dice, 2), Money(dice, 1)),
        Blackouts = dice.OneIn(8) ? [Day(20 + dice.Roll(5))] : [],
        Attributes = dice.OneIn(2) ? NoAttributes.Map : NoAttributes.Map.Add("has_dock", YesNoValue.Of(dice.OneIn(2))),
    };

    private static Product Product(Dice dice, string sku) => new()
    {
        Sku = sku,
        WeightGrams = dice.OneIn(4) ? null : sku == "SOFA" ? 21_000 : 100 + dice.Roll(2400),
        LongestSideMetres = dice.OneIn(2) ? (20 + dice.Roll(120)) / 100m : null,
        Category = dice.OneIn(3) ? null : dice.Pick("apparel", "home"),
        Tags = dice.OneIn(3) ? dice.Some("fragile", "hazmat", "made_to_order") : [],
        Tracked = sku != "GIFT",
        QuantityStep = sku == "CLOTH" ? 0.5m : 1,
        Digital = sku == "EBOOK",
        Kit = sku == "KIT" ? [new KitComponent("LAMP", 2), new KitComponent("PAINT", 1)] : [],
    };

    private static StockRow Row(Dice dice, string node, string sku) => new()
    {
        Node = node,
        Sku = sku,
        OnHand = sku == "CLOTH" ? dice.Roll(20) / 2m : dice.Roll(dice.OneIn(3) ? 12 : 5),
        Reserved = dice.OneIn(4) ? dice.Roll(3) : 0,
        Safety = dice.OneIn(5) ? dice.Roll(3) : 0,
        Sellable = dice.Roll(14) > 0,
        Incoming = dice.OneIn(5) ? [new Arrival(1 + dice.Roll(8), Day(21 + dice.Roll(8)))] : [],
        DaysOfCover = dice.OneIn(3) ? dice.Roll(120) : null,
        AsOf = dice.OneIn(3) ? AsOf.AddHours(-dice.Roll(9)) : null,
    };

    /// <summary>Some are of an arrival where one is known, some on backorder; some count towards a share.</summary>
    public static Reservation Reservation(Dice dice, ImmutableArray<Node> nodes, ImmutableArray<StockRow> stock)
    {
        var held = Reservation(dice, nodes) with { Under = dice.OneIn(4) ? ["shared"] : [] };
        var arrives = stock.FirstOrDefault(row => row.Node == held.Node && row.Sku == held.Sku)?.Incoming.Select(arrival => (DateOnly?)arrival.On).FirstOrDefault();
        return dice.Roll(3) switch
        {
            0 when arrives is not null => held with { From = Model.Networks.Reservation.Incoming, ArrivesOn = arrives },
            1 => held with { From = Model.Networks.Reservation.Backorder },
            _ => held,
        };
    }

    private static Reservation Reservation(Dice dice, ImmutableArray<Node> nodes) => new(
        dice.Pick("998", "999", "1001"), dice.Pick(nodes.AsSpan()).Id, dice.Pick("TSHIRT", "LAMP", "PAINT", "SOFA"), 1 + dice.Roll(2), "order",
        dice.OneIn(2) ? AsOf.AddHours(dice.Roll(5)) : null);
}
