using System.Collections.Immutable;
using DomRules.Formats.Tests.Decisions;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Networks;
using DomRules.Model.Orders;
using DomRules.Model.Returns;
using DomRules.Model.Values;

namespace DomRules.Formats.Tests.Life;

/// <summary>Made-up commands, orders and what they hold, each value of its own kind.</summary>
internal sealed class AnyInput(Random random)
{
    private static readonly string[] Ids = ["1001", "o-1", "Ünï", "a\"b", "1 000"];

    internal LifeCommand Command(Type type) => FilledRecord.Of(type, random.Next(2) == 0, Own) switch
    {
        MoveShipment { All: true } all => all with { Shipment = null },
        var command => (LifeCommand)command,
    };

    internal object? Own(Type type) =>
        type == typeof(Order) ? Order()
        : type == typeof(PromiseRequest) ? Request()
        : type == typeof(ReturnRequest) ? Return()
        : type == typeof(OrderEvent) ? new OrderEvent(Pick("short_pick", "rejected", "late"), Maybe("N"), Maybe("S"), MaybeValue(3), MaybeValue(1.50m))
        : type == typeof(Disruption) ? Disruption()
        : type == typeof(ShipmentState) ? Pick(ShipmentState.Released, ShipmentState.Shipped, ShipmentState.Delivered)
        : type == typeof(ImmutableSortedDictionary<int, ImmutableArray<string>>) ? ImmutableSortedDictionary<int, ImmutableArray<string>>.Empty.Add(1, ["B", "A"]).Add(12, ["C"])
        : type == typeof(DateTimeOffset) ? Moment()
        : null;

    internal Order Order() => new()
    {
        Id = Pick(Ids),
        Channel = Pick("web", "store"),
        Market = Maybe("EU"),
        Stage = Pick("cart", "order", "preorder"),
        PlacedAt = MaybeValue(Moment()),
        Destination = random.Next(3) == 0 ? null : Destination(),
        Service = Pick("standard", "express"),
        PromisedBy = MaybeValue(Day()),
        Currency = Maybe("EUR"),
        Value = random.Next(2) == 0 ? null : Money(),
        WeightGrams = MaybeValue(1200.5m),
        Priority = random.Next(-3, 3),
        Risk = Pick("low", "unrated", "high"),
        Payment = Pick("unrated", "paid"),
        Gift = random.Next(2) == 0,
        AllowsPartial = random.Next(2) == 0,
        Tags = Names(),
        Customer = random.Next(2) == 0 ? new Customer() : new Customer { Tags = Names(), Segment = Maybe("gold"), OrdersBefore = random.Next(4), Attributes = Facts() },
        Lines = [.. Enumerable.Range(1, random.Next(4)).Select(Line)],
        Attempts = random.Next(3),
        PreferredNodes = Names(),
        OnlyNodes = Names(),
        WithoutNodes = Names(),
        LeftOut = random.Next(2) == 0 ? [] : [new LeftOutNode("N", Maybe("S"), MaybeValue(Moment()), ""), new LeftOutNode("M", null, null, "why \"not\"")],
        RequestedOn = MaybeValue(Day()),
        NotBefore = MaybeValue(Day()),
        Slot = Maybe("10-12"),
        Cleared = Names(),
        Attributes = Facts(),
    };

    private PromiseRequest Request() => new()
    {
        Order = Order(),
        Services = Pick<ImmutableArray<string>?>(null, [], ["express", "standard"]),
        PickupNodes = Pick<ImmutableArray<string>?>(null, [], ["N"]),
        Holds = random.Next(2) == 0,
        At = MaybeValue(Moment()),
    };

    private ReturnRequest Return()
    {
        var order = random.Next(2) == 0 ? null : Order();
        return new()
        {
            Id = "R-1",
            OrderId = order?.Id ?? Pick(Ids),
            Order = order,
            Shipped = random.Next(2) == 0 ? [] : [new ShippedLine(1, "S", 2.5m, "N", MaybeValue(Day()), MaybeValue(Day()))],
            ReturnedBefore = random.Next(2) == 0 ? [] : [new ReturnedLine(1, 1)],
            From = random.Next(2) == 0 ? null : Destination(),
            At = MaybeValue(Moment()),
            AskedAt = MaybeValue(Moment()),
            Refusal = Maybe("worn"),
            Cleared = Names(),
            Items =
            [
                new ReturnItem { Line = 1, Quantity = 0.5m, Condition = Pick("unopened", "damaged"), Reason = Pick("defect", "unwanted"), Attributes = Facts() },
                new ReturnItem { Sku = "S", Quantity = 1, Refund = Money(), UnitPrice = Money(), DeliveredOn = Day(), Origin = "N", Exchange = new ExchangeWish("T", 2) },
            ],
        };
    }

    private OrderLine Line(int number) => new()
    {
        Number = number * 2,
        Sku = Pick("S", "T 1"),
        Quantity = random.Next(1, 9) / 4m,
        UnitPrice = random.Next(2) == 0 ? null : Money(),
        UnitCost = random.Next(2) == 0 ? null : Money(),
        UnitWeightGrams = MaybeValue(0.001m),
        LongestSideMetres = MaybeValue(1.75m),
        UnitVolumeLitres = MaybeValue(3m),
        Category = Maybe("shoes"),
        Tags = Names(),
        Bundle = Maybe("b"),
        Fulfilment = Pick("ship", "pickup", "digital"),
        PickupNode = Maybe("N"),
        ReleaseDate = MaybeValue(Day()),
        OnlyNodes = Names(),
        WithoutNodes = Names(),
        Attributes = Facts(),
    };

    private Destination Destination() => random.Next(2) == 0 ? new("DE", "BE", "Berlin", "10437", Place(), random.Next(2) == 0) : new("GB", PostalCode: "SW1A 1AA");

    private Place Place() => new(random.Next(-900_000_000, 900_000_000), random.Next(-1_800_000_000, 1_800_000_000));

    private Disruption Disruption()
    {
        var closed = random.Next(2) == 0;
        return new(Maybe("air"), Maybe("N"), Pick(null, new Area("DE"), new Area("DE", "BE")), new DateOnly(2026, 11, 20), MaybeValue(new DateOnly(2026, 11, 22)), closed ? null : 2, closed);
    }

    /// <summary>Facts of every kind that an input may hold.</summary>
    private ImmutableSortedDictionary<string, Value> Facts()
    {
        var facts = NoAttributes.Map;
        Value[] all =
        [
            YesNoValue.Of(true), new TextValue("5 kg"), new CodeValue("gold", random.Next(-1, 3)), Money(), new DateValue(Day()), new TimeValue(new TimeOnly(9, 30, 0, 5)), new InstantValue(Moment()),
            new SetValue(["b", "a"]), .. Enum.GetValues<Measure>().Select(m => new NumberValue(random.Next(1, 99) / (m == Measure.WholeNumber ? 1m : 8m), m)),
        ];
        for (var i = 0; i < all.Length; i++)
            if (random.Next(3) == 0) facts = facts.Add($"fact_{i}", all[i]);
        return facts;
    }

    private ImmutableArray<string> Names() => Pick<ImmutableArray<string>>([], ["b", "a"], ["ß"]);

    private MoneyValue Money() => new(random.Next(100_000) / 100m, Pick("EUR", "USD"));

    private DateTimeOffset Moment() => new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero).AddTicks(random.NextInt64(TimeSpan.TicksPerDay * 30));

    private DateOnly Day() => new DateOnly(2026, 11, 20).AddDays(random.Next(60));

    private T Pick<T>(params ReadOnlySpan<T> of) => of[random.Next(of.Length)];

    private string? Maybe(string text) => random.Next(2) == 0 ? null : text;

    private T? MaybeValue<T>(T value) where T : struct => random.Next(2) == 0 ? null : value;
}
