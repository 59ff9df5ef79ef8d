using DomRules.Formats.Networks;
using DomRules.Model.Networks;
using DomRules.Model.Values;

namespace DomRules.Formats.Tests.Networks;

public sealed class NetworkReaderTests
{
    private static readonly Network Berlin = Read(Samples.Text("berlin.network.json"));

    [Fact]
    public void Read_WholeNetwork_HasItsNode()
    {
        var node = Berlin.Nodes.ShouldHaveSingleItem();
        node.Id.ShouldBe("BER-DC");
        node.Site.ShouldBe("BER");
        node.At.ShouldBe(new Place(525_320_000, 133_840_000));
        node.HandlingWorkingDays.ShouldBe(1);
        node.Capabilities!.Value.ShouldBe(["ship", "pickup", "hazmat", "inspection"]);
        node.Capacity.ShouldBe(new Capacity("orders", 500, 120));
        node.Costs.ShouldBe(new NodeCosts(new(2.40m, "EUR"), new(0.30m, "EUR"), new(0, "EUR")));
        node.Cutoffs.Select(c => (c.Level, c.At)).ShouldBe([("standard", new TimeOnly(16, 0)), ("express", new TimeOnly(14, 0))]);
        node.Cutoffs[0].Days.Length.ShouldBe(7);
        node.Attributes["has_dock"].ShouldBe(YesNoValue.Yes);
    }

    [Fact]
    public void Read_WholeNetwork_HasItsStockAndProducts()
    {
        var row = Berlin.Stock.ShouldHaveSingleItem();
        (row.Node, row.Sku, row.OnHand, row.Reserved, row.Safety, row.DaysOfCover).ShouldBe(("BER-DC", "TSHIRT", 10m, 2m, 1m, 40m));
        row.Incoming.ShouldBe([new Arrival(20, new(2026, 11, 25))]);
        var product = Berlin.Products.ShouldHaveSingleItem();
        product.WeightGrams.ShouldBe(800);
        product.Kit.ShouldBe([new KitComponent("TSHIRT", 1), new KitComponent("CAP", 2)]);
    }

    [Fact]
    public void Read_WholeNetwork_HasItsServices()
    {
        var service = Berlin.Carriers.ShouldHaveSingleItem().Services.ShouldHaveSingleItem();
        service.Zones.ShouldBe([new(new("DE"), new("DE"), 1, null), new(new("DE"), new("AT"), 2, null)]);
        service.Rates[1].ShouldBe(new(new(null), new("DE"), 31_500, null, new(8.90m, "EUR")));
        service.HolidayDeadlines.ShouldBe([new HolidayDeadline(new(2026, 12, 24), new(2026, 12, 21))]);
        Berlin.ExchangeRates!.Rates["GBP"].ShouldBe(0.85m);
    }

    [Fact]
    public void Read_Reservations_SayWhatTheyHold()
    {
        var held = Read("""
            { "asOf": "2026-11-20T09:00:00Z", "nodes": [{ "id": "A", "country": "DE" }],
              "stock": [{ "node": "A", "sku": "CAP", "onHand": 1, "incoming": [{ "quantity": 5, "on": "2026-11-25" }] }],
              "reservations": [
                { "order": "1", "node": "A", "sku": "CAP", "quantity": 1, "from": "incoming", "arrivesOn": "2026-11-25", "under": ["half", "third"] },
                { "order": "2", "node": "A", "sku": "CAP", "quantity": 1, "from": "backorder" },
                { "order": "3", "node": "A", "sku": "CAP", "quantity": 1 }] }
            """).Reservations;
        held.Select(r => (r.From, r.ArrivesOn)).ShouldBe([("incoming", new DateOnly(2026, 11, 25)), ("backorder", null), ("on_hand", null)]);
        held[0].Under.ShouldBe(["half", "third"]);
        held[2].Under.ShouldBeEmpty();
    }

    [Fact]
    public void Read_CapacityUse_IsListedByNodeAndDay() =>
        Read("""{ "asOf": "2026-11-20T09:00:00Z", "nodes": [{ "id": "A", "country": "DE" }], "capacityUse": [{ "node": "A", "on": "2026-11-23", "used": "12.5" }, { "used": 3, "on": "2026-11-24", "node": "A" }] }""")
            .CapacityUse.ShouldBe([new CapacityUse("A", new(2026, 11, 23), 12.5m), new CapacityUse("A", new(2026, 11, 24), 3)]);

    [Fact]
    public void Read_Slots_HaveTheirDaysAndWhatIsBooked()
    {
        var network = Read("""
            { "asOf": "2026-11-20T09:00:00Z", "nodes": [{ "id": "S", "country": "DE" }], "slots": [
              { "id": "noon", "node": "S", "on": "2026-11-21", "from": "12:00", "until": "14:00", "capacity": 20, "used": 3 },
              { "id": "evening", "node": "S", "days": ["mon-fri"], "from": "18:00", "until": "20:00", "capacity": 5,
                "booked": [{ "on": "2026-11-23", "orders": 4 }, { "on": "2026-11-23", "order": "998", "expires": "2026-11-20T09:20:00Z" }] }] }
            """);
        var (noon, evening) = (network.Slots[0], network.Slots[1]);
        (noon.Id, noon.Node, noon.On, noon.From, noon.Until, noon.Capacity).ShouldBe(("noon", "S", new DateOnly(2026, 11, 21), new TimeOnly(12, 0), new TimeOnly(14, 0), 20m));
        noon.Booked.ShouldBe([new SlotBooking(new(2026, 11, 21), 3)]);
        evening.Days.Length.ShouldBe(5);
        evening.Booked.ShouldBe([new SlotBooking(new(2026, 11, 23), 4), new SlotBooking(new(2026, 11, 23), 1, "998", new DateTimeOffset(2026, 11, 20, 9, 20, 0, TimeSpan.Zero))]);
    }

    [Theory]
    [InlineData("\"from\": \"12:00\", \"until\": \"14:00\"", "DI0320")]
    [InlineData("\"on\": \"2026-11-21\", \"days\": [\"sat\"], \"from\": \"12:00\", \"until\": \"14:00\"", "DI0320")]
    [InlineData("\"days\": [\"sat\"], \"used\": 2, \"from\": \"12:00\", \"until\": \"14:00\"", "DI0321")]
    [InlineData("\"on\": \"2026-11-21\", \"from\": \"14:00\", \"until\": \"14:00\"", "DI0313")]
    [InlineData("\"on\": \"2026-11-21\", \"from\": \"14:00\"", "DI0012")]
    public void Read_SlotThatIsNone_IsToldOnce(string slot, string code)
    {
        var read = new NetworkReader().Read(Utf8.Of($$"""{ "asOf": "2026-11-20T09:00:00Z", "nodes": [{ "id": "S", "country": "DE" }], "slots": [{ "id": "noon", "node": "S", "capacity": 1, {{slot}} }] }"""), "n.json");
        read.Problems.Select(p => p.Code).ShouldBe([code]);
    }

    [Fact]
    public void Read_StockTable_AddsItsRows()
    {
        var reading = new NetworkReader().Read(
            Utf8.Of("""{ "asOf": "2026-11-20T09:00:00Z", "nodes": [{ "id": "A", "country": "DE" }] }"""), "network.json",
            Utf8.Of("node,sku,on_hand,reserved,safety,as_of\nA,CAP,12,1,2,2026-11-20T08:00:00Z\nA,\"T,SHIRT\",3.5,,,\n"), "stock.csv");
        reading.Problems.ShouldBeEmpty();
        reading.Value!.Stock.Select(s => (s.Sku, s.OnHand, s.Reserved, s.Safety)).ShouldBe([("CAP", 12m, 1m, 2m), ("T,SHIRT", 3.5m, 0m, 0m)]);
    }

    private static Network Read(string json)
    {
        var reading = new NetworkReader().Read(Utf8.Of(json), "network.json");
        reading.Problems.Select(p => p.ToString()).ShouldBeEmpty();
        return reading.Value.ShouldNotBeNull();
    }
}
