using DomRules.Formats.Orders;
using DomRules.Model.Networks;

namespace DomRules.Formats.Tests.Orders;

public sealed class PromiseRequestReaderTests
{
    private const string Line = """ "lines": [{ "sku": "A", "quantity": 2, "unitPrice": "1 EUR" }] """;

    [Fact]
    public void Properties_OfAnOrder_StandInTheSamePlaces()
    {
        foreach (var property in Enum.GetValues<OrderProperty>()) ((PromiseProperty)property).ToString().ShouldBe(property.ToString());
    }

    [Fact]
    public void Read_CartAndLinesOnly_AsksForEverythingAndHoldsNothing()
    {
        var request = Read($$"""{ "id": "c", {{Line}} }""").Request.ShouldNotBeNull();
        (request.Order.Stage, request.Order.Service, request.Order.Destination, request.Holds, request.At).ShouldBe(("cart", "standard", null, false, null));
        request.Services.ShouldBeNull();
        request.PickupNodes.ShouldBeNull();
    }

    [Fact]
    public void Read_EverythingAsked_IsThere()
    {
        var reading = Read($$"""{ "id": "c", "at": "2026-11-20T10:00:00Z", "services": ["express", "standard"], "pickupNodes": [], "hold": "cart", "destination": { "country": "DE" }, {{Line}} }""");
        var request = reading.Request.ShouldNotBeNull();
        reading.Problems.ShouldBeEmpty();
        request.Services.ShouldNotBeNull().ShouldBe(["express", "standard"]);
        request.PickupNodes.ShouldNotBeNull().ShouldBeEmpty();
        request.Order.Service.ShouldBe("express");
        request.Holds.ShouldBeTrue();
        request.At.ShouldBe(new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void Read_ServiceOfTheOrder_GoesBeforeTheFirstThatIsAskedAbout() =>
        Read($$"""{ "id": "c", "service": "economy", "stage": "preorder", "services": ["express"], "destination": { "country": "DE" }, {{Line}} }""").Request.ShouldNotBeNull().Order
            .ShouldSatisfyAllConditions(o => o.Service.ShouldBe("economy"), o => o.Stage.ShouldBe("preorder"));

    [Theory]
    [InlineData(""" "hold": "cart", """, "error DI0203: a hold is asked for, but the request has no destination")]
    [InlineData(""" "services": ["express"], """, "error DI0203: services are asked for, but the request has no destination")]
    [InlineData(""" "hold": "kart", """, "error DI0115: $.hold: \"kart\" is not among cart; did you mean cart?")]
    [InlineData(""" "at": "soon", """, "$.at")]
    [InlineData(""" "pickupNodes": [7], """, "$.pickupNodes[0]")]
    public void Read_MistakeInWhatIsAsked_SaysWhereAndWhat(string asked, string told) =>
        Read($$"""{ "id": "c", {{asked}} {{Line}} }""").ShouldSatisfyAllConditions(r => r.Request.ShouldBeNull(), r => r.Problems.ShouldHaveSingleItem().ToString().ShouldContain(told));

    [Theory]
    [InlineData("""{ "lines": [] }""", "the request has no `id`")]
    [InlineData("""{ "id": "c" }""", "the request has no `lines`")]
    [InlineData("null", "null stands where an object")]
    [InlineData("""{ "id": "c", "lines": [] """, "ends before its brackets are closed")]
    public void Read_MistakeInTheCart_IsToldAsInAnOrder(string text, string told) => Read(text).ShouldSatisfyAllConditions(
        r => r.Request.ShouldBeNull(), r => r.Problems.ShouldContain(p => p.IsError && p.Message.Contains(told)));

    [Fact]
    public void Read_HoldOfWhatIsFetched_NeedsNoDestination() =>
        Read($$"""{ "id": "c", "hold": "cart", "pickupNode": "S", {{Line}} }""").Request.ShouldNotBeNull().Order.Lines[0].Fulfilment.ShouldBe("pickup");

    [Fact]
    public void Read_SeveralLines_SetsTheBadOneAside()
    {
        var text = $$"""
            { "id": "a", {{Line}} }
            { "id": 5, {{Line}} }
            { "id": "c", {{Line}} }
            """;
        var readings = new PromiseRequestReader().Read(new MemoryStream(Utf8.Of(text)), "requests.ndjson").ToList();
        readings.Select(r => r.Request?.Order.Id).ShouldBe(["a", null, "c"]);
        readings[1].Problems[0].ToString().ShouldStartWith("requests.ndjson:2: error");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    public void Read_Nothing_IsOneProblem(string text) =>
        new PromiseRequestReader().Read(new MemoryStream(Utf8.Of(text)), "requests.ndjson").ToList().ShouldHaveSingleItem().Problems.ShouldHaveSingleItem().Code.ShouldBe("DI0002");

    [Fact]
    public void Read_FileThatIsNotThere_IsOneProblem() => new PromiseRequestReader().ReadFile("nowhere.json").ShouldHaveSingleItem().Problems.ShouldHaveSingleItem().Code.ShouldBe("DI0001");

    [Fact]
    public void Read_NodesOfNoNetwork_AreWarnings()
    {
        var network = new Network { AsOf = DateTimeOffset.UnixEpoch, Nodes = [new Node { Id = "A", Name = "A", Country = "DE" }] };
        var text = $$"""{ "id": "c", "pickupNodes": ["A", "B"], {{Line}} }""";
        var reading = new PromiseRequestReader(new() { Checks = new OrderChecks(network) }).ReadOne(Utf8.Of(text), "requests.json");
        reading.Request.ShouldNotBeNull();
        reading.Problems.ShouldHaveSingleItem().ToString().ShouldStartWith("requests.json:1: warning DI0208: $.pickupNodes: the network has no node \"B\"");
    }

    private static PromiseReading Read(string text) => new PromiseRequestReader().ReadOne(Utf8.Of(text), "request.json");
}
