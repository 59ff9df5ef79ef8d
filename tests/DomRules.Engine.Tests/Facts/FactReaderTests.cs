using System.Collections.Immutable;
using DomRules.Engine.Distances;
using DomRules.Engine.Facts;
using DomRules.Engine.Snapshots;
using DomRules.Engine.Tests.Snapshots;
using DomRules.Model.Facts;
using DomRules.Model.Networks;
using DomRules.Model.Orders;
using DomRules.Model.Types;
using DomRules.Model.Values;
using ValueText = DomRules.Engine.Evidence.ValueText;

namespace DomRules.Engine.Tests.Facts;

public sealed class FactReaderTests
{
    private static readonly Network World = Sample.Network(Sample.Node("BER", latitude: 52.5m, longitude: 13.4m) with { TimeZone = "Europe/Berlin" }) with
    {
        Products =
        [
            new Product { Sku = "LAMP", WeightGrams = 500, VolumeLitres = 4, Category = "home", Tags = ["fragile"] },
            new Product { Sku = "PAINT", WeightGrams = 900, Tags = ["hazmat"] },
            Sample.Kit("KIT", ("LAMP", 2), ("PAINT", 1)) with { Tags = ["gift"] },
        ],
        Stock = [Sample.Stock("BER", "LAMP", 5)],
        Markets = [new Market("dach", ["DE", "AT"], "EUR", "Europe/Berlin")],
        ExchangeRates = new ExchangeRates("EUR", ImmutableSortedDictionary<string, decimal>.Empty.Add("USD", 3m)),
    };

    private static readonly Order Basket = new()
    {
        Id = "1001",
        Destination = new Destination("DE"),
        Lines =
        [
            new OrderLine { Number = 1, Sku = "LAMP", Quantity = 3, UnitPrice = new MoneyValue(1, "USD"), Tags = ["heavy"] },
            new OrderLine { Number = 2, Sku = "KIT", Quantity = 1, UnitPrice = new MoneyValue(1, "USD") },
        ],
    };

    [Fact]
    public void Paths_WholeCatalogue_HaveAReader() =>
        FactCatalogue.All.Select(f => f.Path).ShouldBe(FactReaders.Paths, ignoreOrder: true);

    [Theory]
    [InlineData("line.weight", 0, "500 g")]
    [InlineData("line.weight", 1, "1.9 kg")]
    [InlineData("line.tags", 0, "fragile, heavy")]
    [InlineData("line.tags", 1, "fragile, gift, hazmat")]
    [InlineData("line.volume", 1, "unknown")]
    [InlineData("line.category", 0, "home")]
    [InlineData("line.category", 1, "unknown")]
    [InlineData("line.fulfilment", 0, "ship")]
    [InlineData("line.unit_price", 0, "0.33 EUR")]
    [InlineData("line.value", 0, "1 EUR")]
    [InlineData("order.value", 0, "1.33 EUR")]
    [InlineData("order.weight", 0, "3.4 kg")]
    [InlineData("order.market", 0, "dach")]
    [InlineData("order.unit_count", 0, "4")]
    [InlineData("order.placed_at", 0, "2026-11-20T09:00:00Z")]
    [InlineData("decision.on", 0, "2026-11-20")]
    [InlineData("order.promised_by", 0, "unknown")]
    [InlineData("node.local_time", 0, "10:00")]
    [InlineData("node.capabilities", 0, "nothing")]
    [InlineData("node.distance", 0, "unknown")]
    [InlineData("node.load", 0, "0 %")]
    [InlineData("node.sells", 0, "yes")]
    public void Read_SilentInput_IsFilledInAsDocumented(string path, int line, string expected) => ValueText.Of(Read(Basket, path, line)).ShouldBe(expected);

    [Fact]
    public void Read_PlacedLateInTheEvening_IsTheMarketsNextDay() =>
        ValueText.Of(Read(Basket with { PlacedAt = new DateTimeOffset(2026, 11, 19, 23, 30, 0, TimeSpan.Zero) }, "order.placed_on", 0)).ShouldBe("2026-11-20");

    [Fact]
    public void Read_PickupOrderWithoutDestination_GoesToThePickupNodesCountry() =>
        ValueText.Of(Read(Basket with { Destination = null, Lines = [Basket.Lines[0] with { PickupNode = "BER" }] }, "order.destination.country", 0)).ShouldBe("DE");

    [Fact]
    public void Read_AmountWithoutRate_IsAFault() =>
        Read(Basket with { Value = new MoneyValue(5, "JPY") }, "order.value", 0).ShouldBe(FaultValue.MissingRate("JPY", "EUR"));

    [Fact]
    public void Read_SumTooLargeForADecimal_IsAFault() =>
        Read(Basket with { Lines = [.. Basket.Lines.Select(l => l with { Quantity = decimal.MaxValue })] }, "order.unit_count", 0).ShouldBe(FaultValue.Overflow);

    [Fact]
    public void Read_FieldThatTheInputLacks_HasItsDefault()
    {
        var field = new FactDefinition("order.store_credit", RuleType.Number, false, FactScope.Order, "", IsMerchants: true, Default: new NumberValue(7, Measure.Number));

        Frame(Basket, 0).Read(field).ShouldBe(new NumberValue(7, Measure.Number));
    }

    [Fact]
    public void Read_FieldOfAnotherKindThanDeclared_IsUnknown()
    {
        var field = new FactDefinition("order.store_credit", RuleType.Number, true, FactScope.Order, "", IsMerchants: true);
        var order = Basket with { Attributes = NoAttributes.Map.Add("store_credit", new TextValue("seven")) };

        Frame(order, 0).Read(field).ShouldBe(Value.Unknown);
    }

    private static Value Read(Order order, string path, int line) => Frame(order, line).Read(FactCatalogue.Find(path)!);

    private static RuleFrame Frame(Order order, int line)
    {
        var snapshot = Snapshot.Of(World);
        var frame = new RuleFrame(snapshot, new DistanceTable(snapshot), new LocalClock(), "EUR");
        frame.Begin(order, Sample.Now);
        frame.Line = line;
        frame.Node = 0;
        return frame;
    }
}
