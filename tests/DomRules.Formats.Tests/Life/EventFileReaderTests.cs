using DomRules.Formats.Life;
using DomRules.Formats.Orders;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Networks;

namespace DomRules.Formats.Tests.Life;

public sealed class EventFileReaderTests
{
    private const string Order = """{"id":"1001","currency":"EUR","destination":{"country":"DE"},"lines":[{"sku":"A","quantity":"2","unitPrice":"5"}]}""";

    public static TheoryData<string, LifeCommand> Commands => new()
    {
        { """ "do":"give_up","cart":"c1" """, new GiveUpCart("c1") },
        { """ "do":"confirm","order":"1001" """, new ConfirmOrder("1001") },
        { """ "do":"release","order":"1001","shipment":1 """, new MoveShipment("1001", 1, ShipmentState.Released) },
        { """ "do":"ship","order":"1001","node":"B" """, new MoveShipment("1001", null, ShipmentState.Shipped, "B") },
        { """ "do":"deliver","order":"1001" """, new MoveShipment("1001", null, ShipmentState.Delivered) },
        { """ "do":"release","order":"1001","shipment":"all" """, new MoveShipment("1001", null, ShipmentState.Released, All: true) },
        { """ "do":"ship","order":"1001","shipment":"all","node":"B" """, new MoveShipment("1001", null, ShipmentState.Shipped, "B", All: true) },
        { """ "do":"ship","order":"1001","shipment":"2" """, new MoveShipment("1001", 2, ShipmentState.Shipped) },
        { """ "do":"event","kind":"short_pick","order":"1001","node":"S-104","sku":"A","line":1,"quantity":"2" """, new TellEvent("1001", new OrderEvent("short_pick", "S-104", "A", 1, 2)) },
        { """ "do":"event","kind":"late","order":"1001" """, new TellEvent("1001", new OrderEvent("late")) },
        { """ "do":"cancel","order":"1001","line":1,"quantity":"1" """, new CancelOrder("1001", 1, 1) },
        { """ "do":"expect","node":"B","sku":"A","quantity":"20","on":"2026-11-25" """, new ExpectStock(new StockPlace("B", "A"), new DateOnly(2026, 11, 25), 20) },
        { """ "do":"receive","node":"B","sku":"A","quantity":"20","expected":"2026-11-25" """, new ReceiveStock(new StockPlace("B", "A"), 20, new DateOnly(2026, 11, 25)) },
        { """ "do":"count","node":"B","sku":"A","onHand":"0" """, new CountStock(new StockPlace("B", "A"), 0) },
        { """ "do":"count","node":"B","sku":"A","onHand":"7","sourceVersion":"41" """, new CountStock(new StockPlace("B", "A"), 7, 41) },
        { """ "do":"adjust","node":"B","sku":"A","change":"-2","because":"water damage" """, new AdjustStock(new StockPlace("B", "A"), -2, "water damage") },
        { """ "do":"close","node":"B","until":"2026-11-21T08:00:00+01:00" """, new SuspendNode("B", new DateTimeOffset(2026, 11, 21, 7, 0, 0, TimeSpan.Zero)) },
        { """ "do":"open","node":"B" """, new ResumeNode("B") },
        { """ "do":"disrupt","disruption":{"service":"air","from":"2026-11-20","until":"2026-11-22","closed":true} """,
            new DisruptService(new Disruption("air", null, null, new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 22), null, true)) },
        { """ "do":"reroute","order":"1001" """, new RouteAgain("1001") },
        { """ "do":"reroute","order":"1001","by":"ana","because":"stock is back" """, new RouteAgain("1001", "ana", "stock is back") },
        { """ "do":"return_received","order":"1001","return":"R1" """, new ReceiveReturn("1001", "R1") },
        { """ "do":"refuse_return","order":"1001","return":"R1","by":"ana","because":"worn" """, new RefuseReturn("1001", "R1", "ana", "worn") },
        { """ "do":"pass" """, new PassTime() },
    };

    [Theory, MemberData(nameof(Commands))]
    public void Read_Command_IsWhatItsLineSays(string line, LifeCommand command)
    {
        var reading = One($$"""{"at":"2026-11-20T09:00:00Z",{{line}}}""");
        reading.Problems.ShouldBeEmpty();
        reading.Command.ShouldBe(new TimedCommand(new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero), command));
    }

    [Fact]
    public void Read_DoAtTheEnd_IsReadAsWellAsAtTheBeginning() =>
        One("""{"order":"1001","at":"2026-11-20T09:00:00Z","do":"confirm"}""").Command!.Command.ShouldBe(new ConfirmOrder("1001"));

    [Fact]
    public void Read_OrderEditCartAndReturn_AreReadAsInFilesOfTheirOwn()
    {
        Spelled.Out(Made<PlaceOrder>($$""" "do":"order","order":{{Order}} """).Order).ShouldBe(Spelled.Out(new OrderReader().ReadOne(Utf8.Of(Order), "orders.json").Order));
        Made<EditOrder>($$""" "do":"edit","order":{{Order}} """).Order.Lines.ShouldHaveSingleItem().Quantity.ShouldBe(2);
        Made<HoldCart>($$""" "do":"promise","request":{{Order.Replace("\"lines\"", "\"hold\":\"cart\",\"lines\"")}} """).Request.Holds.ShouldBeTrue();
        Made<ReturnItems>(""" "do":"return","return":{"id":"R1","order":"1001","items":[{"line":1,"quantity":"1"}]} """).Request.Items.ShouldHaveSingleItem().Line.ShouldBe(1);
    }

    [Fact]
    public void Read_PeoplesDecisions_SayWhoAndWhy()
    {
        var release = Made<ReleaseHold>(""" "do":"release_hold","order":"1001","by":"ana","because":"called","cleared":["big order"] """);
        (release.Order, release.By, release.Because).ShouldBe(("1001", "ana", "called"));
        release.Cleared.ShouldBe(["big order"]);
        release.Return.ShouldBeNull();
        Made<ReleaseHold>(""" "do":"release_hold","order":"1001","return":"R1","by":"ana","because":"called" """).Return.ShouldBe("R1");
        var plan = Made<OverridePlan>(""" "do":"override","order":"1001","by":"ana","because":"near","nodes":{"2":["B","C"],"1":["B"]} """);
        plan.Nodes.Keys.ShouldBe([1, 2]);
        plan.Nodes[2].ShouldBe(["B", "C"]);
        plan.Releases.ShouldBeFalse();
        Made<OverridePlan>(""" "do":"override","order":"1001","by":"ana","because":"near","nodes":{"1":["B"]},"releases":true """).Releases.ShouldBeTrue();
        Made<RouteAgain>(""" "do":"reroute","order":"1001","by":"ana","because":"near","releases":true """).Releases.ShouldBeTrue();
    }

    [Fact]
    public void Read_LineEarlierThanOneBefore_IsSetAsideAndTheRestGoOn()
    {
        var readings = Read("""
            {"at":"2026-11-20T09:00:00Z","do":"pass"}
            {"at":"2026-11-20T08:00:00Z","do":"pass"}
            {"at":"2026-11-20T09:00:00Z","do":"pass"}
            """);
        readings.Select(r => r.Command is not null).ShouldBe([true, false, true]);
        readings[1].Problems.ShouldHaveSingleItem().ToString().ShouldBe(
            "events.ndjson:2: error DI1001: $.at: 2026-11-20T08:00:00Z is before 2026-11-20T09:00:00Z, the moment of line 1. Sort the lines by `at`; those of one moment keep the order in which things happened.");
    }

    [Fact]
    public void Read_PropertyOfAnotherCommand_IsAWarningAndStrictlyAnError()
    {
        const string Line = """{"at":"2026-11-20T09:00:00Z","do":"open","node":"B","sku":"A"}""";
        var reading = One(Line);
        reading.Command!.Command.ShouldBe(new ResumeNode("B"));
        reading.Problems.ShouldHaveSingleItem().ToString().ShouldStartWith("events.ndjson:1: warning DI1002: $.sku: `open` has no `sku`; it has `node`.");
        new EventFileReader(ReadingOptions.Default with { Strict = true }).Read(new MemoryStream(Utf8.Of(Line)), "events.ndjson").Single().Command.ShouldBeNull();
    }

    [Theory]
    [InlineData("\"each\"", "\"each\" names no shipment; a shipment is named by its number, and all of them by \"all\"")]
    [InlineData("\"\"", "\"\" names no shipment; a shipment is named by its number, and all of them by \"all\"")]
    [InlineData("0", "0 is not between 1 and 2,147,483,647")]
    [InlineData("1.5", "1.5 has a fraction; a whole number is expected")]
    public void Read_ShipmentThatIsNone_IsTold(string shipment, string problem)
    {
        var reading = One($$"""{"at":"2026-11-20T09:00:00Z","do":"ship","order":"1001","shipment":{{shipment}}}""");
        reading.Command.ShouldBeNull();
        reading.Problems.ShouldHaveSingleItem().ToString().ShouldContain($"$.shipment: {problem}");
    }

    [Fact]
    public void Read_OrderAgainstANetwork_IsCheckedLikeAnyOrder()
    {
        var checks = new OrderChecks(new Network { AsOf = DateTimeOffset.UnixEpoch });
        var half = Order.Replace("\"quantity\":\"2\"", "\"quantity\":\"0.5\"");
        var reading = new EventFileReader(ReadingOptions.Default with { Checks = checks })
            .Read(new MemoryStream(Utf8.Of($$"""{"at":"2026-11-20T09:00:00Z","do":"order","order":{{half}}}""")), "events.ndjson").Single();
        reading.Command.ShouldBeNull();
        reading.Problems.ShouldHaveSingleItem().Code.ShouldBe("DI0207");
    }

    private static T Made<T>(string line) where T : LifeCommand => One($$"""{"at":"2026-11-20T09:00:00Z",{{line}}}""").Command!.Command.ShouldBeOfType<T>();

    private static CommandReading One(string line) => Read(line).ShouldHaveSingleItem();

    private static List<CommandReading> Read(string lines) => [.. new EventFileReader().Read(new MemoryStream(Utf8.Of(lines)), "events.ndjson")];
}
