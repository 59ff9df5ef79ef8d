using DomRules.Formats.Orders;
using DomRules.Model.Orders;
using DomRules.Model.Values;

namespace DomRules.Formats.Tests.Orders;

public sealed class OrderReaderTests
{
    [Fact]
    public void Read_WholeOrder_HasEveryValue()
    {
        var order = Single(Samples.Text("berlin.orders.ndjson"));
        order.Id.ShouldBe("1001");
        order.PlacedAt.ShouldBe(new DateTimeOffset(2026, 11, 20, 8, 30, 0, TimeSpan.Zero));
        order.Destination.ShouldBe(new Destination("DE", "BE", "Berlin", "10437", new Place(525_400_000, 134_200_000)));
        order.Customer.Tags.ShouldBe(["vip"]);
        order.Customer.OrdersBefore.ShouldBe(4);
        order.Priority.ShouldBe(5);
        order.Risk.ShouldBe("low");
        var line = order.Lines.ShouldHaveSingleItem();
        (line.Number, line.Sku, line.Quantity, line.UnitWeightGrams).ShouldBe((1, "JACKET", 1m, 1_200m));
        line.UnitPrice.ShouldBe(new MoneyValue(89m, "EUR"));
    }

    [Fact]
    public void Read_OnlyWhatIsNecessary_TakesTheDefaults()
    {
        var order = Single("""{ "id": "7", "destination": { "country": "DE" }, "lines": [ { "sku": "CAP", "quantity": 2, "unitPrice": 1 } ] }""");
        (order.Channel, order.Stage, order.Service, order.Risk, order.Payment, order.Priority).ShouldBe(("web", "order", "standard", "unrated", "unrated", 0));
        order.Lines[0].Number.ShouldBe(1);
        order.PlacedAt.ShouldBeNull();
    }

    [Fact]
    public void Read_CurrencyAfterTheLines_AppliesToThem()
    {
        var order = Single("""{ "id": "7", "lines": [ { "sku": "CAP", "quantity": 2, "unitPrice": "3", "unitCost": "1 USD" } ], "destination": { "country": "DE" }, "currency": "EUR" }""");
        order.Lines[0].UnitPrice.ShouldBe(new MoneyValue(3, "EUR"));
        order.Lines[0].UnitCost.ShouldBe(new MoneyValue(1, "USD"));
    }

    [Theory]
    [InlineData("{A}\n{B}\n", "orders.ndjson")]
    [InlineData("{A}\r\n\r\n{B}", "-")]
    [InlineData("[{A},{B}]", "orders.json")]
    [InlineData("\uFEFF [ {A} ,\n {B} ]\n", "-")]
    public void Read_Batch_HasBothOrders(string batch, string file)
    {
        var text = batch.Replace("{A}", Order("1")).Replace("{B}", Order("2"));
        Read(text, file).Select(r => r.Order!.Id).ShouldBe(["1", "2"]);
    }

    [Fact]
    public void Read_BadOrderAmongGood_SetsOnlyItAside()
    {
        var readings = Read($"{Order("1")}\nnonsense\n{Order("3").Replace("\"2\"", "\"-2\"")}\n{Order("4")}\n", "orders.ndjson");
        readings.Select(r => r.Order?.Id).ShouldBe(["1", null, null, "4"]);
        readings[1].Problems.ShouldHaveSingleItem().ToString().ShouldStartWith("orders.ndjson:2: error DI0006: `nonsense` cannot stand here");
        readings[2].Problems.ShouldHaveSingleItem().ToString().ShouldStartWith("orders.ndjson:3: error DI0103: $.lines[0].quantity: \"-2\" is not above 0");
    }

    [Fact]
    public void Read_SameIdTwice_SetsTheSecondAside()
    {
        var readings = Read($"{Order("1")}\n{Order("1")}\n", "orders.ndjson");
        readings[0].Order.ShouldNotBeNull();
        readings[1].Problems.ShouldHaveSingleItem().Code.ShouldBe("DI0201");
    }

    private static string Order(string id) =>
        $$"""{ "id": "{{id}}", "destination": { "country": "DE" }, "lines": [ { "sku": "CAP", "quantity": "2", "unitPrice": "1 EUR" } ] }""";

    private static Order Single(string text)
    {
        var reading = Read(text, "orders.json").ShouldHaveSingleItem();
        reading.Problems.Select(p => p.ToString()).ShouldBeEmpty();
        return reading.Order.ShouldNotBeNull();
    }

    private static List<OrderReading> Read(string text, string file) => [.. new OrderReader().Read(new MemoryStream(Utf8.Of(text)), file)];
}
