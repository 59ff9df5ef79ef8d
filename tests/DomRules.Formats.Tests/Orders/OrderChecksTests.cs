using DomRules.Formats.Networks;
using DomRules.Formats.Orders;

namespace DomRules.Formats.Tests.Orders;

public sealed class OrderChecksTests
{
    private static readonly OrderChecks Checks = new(new NetworkReader().Read(Utf8.Of("""
        { "asOf": "2026-11-20T09:00:00Z", "nodes": [{ "id": "A", "country": "DE" }], "products": [{ "sku": "CLOTH", "quantityStep": "0.5" }],
          "stock": [{ "node": "A", "sku": "Cap", "onHand": 3 }] }
        """), "network.json").Value!);

    [Theory]
    [InlineData("CLOTH", "2.5", "")]
    [InlineData("CLOTH", "2.3", "DI0207")]
    [InlineData("Cap", "2", "")]
    [InlineData("Cap", "2.5", "DI0207")]
    [InlineData("CAP", "2", "DI0209")]
    public void Read_QuantityOrSpelling_IsCheckedAgainstTheNetwork(string sku, string quantity, string code) =>
        Codes($$"""{ "id": "1", "destination": { "country": "DE" }, "lines": [{ "sku": "{{sku}}", "quantity": "{{quantity}}", "unitPrice": "1 EUR" }] }""").ShouldBe(code.Length == 0 ? [] : [code]);

    [Fact]
    public void Read_NodesThatTheNetworkLacks_AreWarnings() =>
        Codes("""{ "id": "1", "destination": { "country": "DE" }, "onlyNodes": ["A", "B"], "lines": [{ "sku": "Cap", "quantity": 1, "unitPrice": "1 EUR", "withoutNodes": ["C"] }] }""").ShouldBe(["DI0208", "DI0208"]);

    [Theory]
    [InlineData("A", "noon", "")]
    [InlineData("A", "Noon", "DI0210")]
    [InlineData("B", "noon", "DI0210")]
    [InlineData("C", "noon", "DI0208")]
    public void Read_SlotThatTheCounterLacks_IsAWarning(string counter, string slot, string code) =>
        Codes($$"""{ "id": "1", "pickupNode": "{{counter}}", "slot": "{{slot}}", "lines": [{ "sku": "Cap", "quantity": 1, "unitPrice": "1 EUR" }] }""", WithSlots).ShouldBe(code.Length == 0 ? [] : [code]);

    [Fact]
    public void Read_SlotWhereTheNetworkListsNone_IsFree() =>
        Codes("""{ "id": "1", "pickupNode": "A", "slot": "morning", "lines": [{ "sku": "Cap", "quantity": 1, "unitPrice": "1 EUR" }] }""").ShouldBeEmpty();

    [Fact]
    public void Read_QuantityOffStep_SetsTheOrderAside()
    {
        var reading = Read("""{ "id": "1", "destination": { "country": "DE" }, "lines": [{ "sku": "CLOTH", "quantity": "0.3", "unitPrice": "1 EUR" }] }""");
        reading.IsSetAside.ShouldBeTrue();
        reading.Problems.ShouldHaveSingleItem().ToString().ShouldStartWith("orders.ndjson:1: error DI0207: $.lines[0].quantity: 0.3 is no multiple of 0.5");
    }

    private static readonly OrderChecks WithSlots = new(new NetworkReader().Read(Utf8.Of("""
        { "asOf": "2026-11-20T09:00:00Z", "nodes": [{ "id": "A", "country": "DE" }, { "id": "B", "country": "DE" }], "stock": [{ "node": "A", "sku": "Cap", "onHand": 3 }],
          "slots": [{ "id": "noon", "node": "A", "on": "2026-11-21", "from": "12:00", "until": "14:00", "capacity": 2 }] }
        """), "network.json").Value!);

    private static IEnumerable<string> Codes(string order, OrderChecks? checks = null) =>
        new OrderReader(new() { Checks = checks ?? Checks }).Read(new MemoryStream(Utf8.Of(order)), "orders.ndjson").Single().Problems.Select(p => p.Code);

    private static OrderReading Read(string order) => new OrderReader(new() { Checks = Checks }).Read(new MemoryStream(Utf8.Of(order)), "orders.ndjson").Single();
}
