using DomRules.Life.Tests.Stories;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Networks;

namespace DomRules.Life.Tests;

/// <summary>Nodes that close, open and are disrupted, and who waits for them.</summary>
public sealed class SiteTests
{
    private const string Waits = """
        exceptions { rule none on no_plan then backorder, cancel after 30 days because "Waits" }
        allocation { serve orders by { highest order.priority } }
        """;

    private const string Suspends = """
        exceptions { rule closed on node_closed then suspend node for 1 day, reroute without node because "{node.name} cannot" }
        """;

    [Fact]
    public void Open_OrdersWaitForItsStock_AreServedByPriority()
    {
        var story = Waiting(new SuspendNode("BER", null));

        story.Do(new ResumeNode("BER"));

        story.Plan("plain").ShouldBe("");
        story.Plan("dear").ShouldBe("1×A from BER");
        story.Order("plain").Status.ShouldBe(OrderStatus.Waiting);
        story.State.Suspended.ShouldBeEmpty();
    }

    [Fact]
    public void Close_ItsTimeIsOver_WhoWaitsIsServedWithoutAnyCommand()
    {
        var story = Waiting(new SuspendNode("BER", Shop.Opening.AddHours(5)));

        story.After(TimeSpan.FromHours(4)).Plan("dear").ShouldBe("");
        story.After(TimeSpan.FromHours(1)).Plan("dear").ShouldBe("1×A from BER");

        story.State.Suspended.ShouldBeEmpty();
        story.State.SuspensionEnds.ShouldBeEmpty();
    }

    [Fact]
    public void Open_OfANodeThatLacksTheArticle_AsksNobody()
    {
        var story = new Story(Waits, Shop.With(("BER", "A", 0), ("S1", "B", 1)));
        story.Do(new SuspendNode("S1", null)).Do(new PlaceOrder(Shop.Order("1", ("A", 1))));

        story.Do(new ResumeNode("S1")).Order("1").Attempts.ShouldBe(1);
    }

    [Fact]
    public void Open_HeldOrder_StaysWithThePerson()
    {
        var story = new Story("", Shop.With(("BER", "A", 1)));
        story.Do(new SuspendNode("BER", null)).Do(new PlaceOrder(Shop.Order("1", ("A", 1)))).Order("1").Status.ShouldBe(OrderStatus.Held);

        story.Do(new ResumeNode("BER")).Order("1").Status.ShouldBe(OrderStatus.Held);
    }

    [Theory]
    [InlineData(null, "2026-12-24T09:00:00Z", true)]
    [InlineData("2026-11-20T12:00:00Z", "2026-11-21T08:00:00Z", true)]
    [InlineData("2026-11-20T12:00:00Z", "2026-11-21T09:00:00Z", false)]
    [InlineData("2026-11-25T12:00:00Z", "2026-11-25T11:00:00Z", true)]
    public void Suspend_ByAPolicy_NeverShortensWhatAPersonClosed(string? until, string later, bool isClosed)
    {
        var story = new Story(Suspends, Shop.With(("BER", "A", 3)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1)))).Do(new SuspendNode("BER", until is null ? null : Moment(until)));
        story.Last[0].Actions[0].Action.ShouldBe("suspend_node");

        story.After(Moment(later) - story.At).State.Suspended.ContainsKey("BER").ShouldBe(isClosed);
    }

    [Fact]
    public void Close_Twice_TheLaterCommandWins()
    {
        var story = new Story("", Shop.With(("BER", "A", 3)));
        story.Do(new SuspendNode("BER", Shop.Opening.AddDays(9))).Do(new SuspendNode("BER", Shop.Opening.AddDays(2)));

        story.After(TimeSpan.FromDays(2)).State.Suspended.ShouldBeEmpty();
        story.Do(new SuspendNode("BER", story.At.AddDays(1))).Do(new SuspendNode("BER", null)).After(TimeSpan.FromDays(99)).State.Suspended.ShouldContainKey("BER");
    }

    [Fact]
    public void Close_UntilThePast_IsRefused() =>
        new Story("", Shop.With(("BER", "A", 3))).Try(new SuspendNode("BER", Shop.Opening.AddHours(-1))).Refusal
            .ShouldBe("BER cannot be closed until 2026-11-20T08:00:00+00:00, which is past; say a later moment, or none");

    [Theory]
    [InlineData("Pacific/Auckland", "2026-11-21T10:59:00Z", "2026-11-21T11:00:00Z")]
    [InlineData("America/Los_Angeles", "2026-11-22T07:59:00Z", "2026-11-22T08:00:00Z")]
    public void Disruption_ItsLastDayIsOverAtItsNode_WhoWaitsIsServedAndItIsForgotten(string zone, string before, string over)
    {
        var story = new Story(Waits, Zoned(zone));
        story.Do(new DisruptService(new Disruption(null, "BER", null, Day(20), Day(21), null, true)));
        story.Do(new SuspendNode("BER", null)).Do(new PlaceOrder(Shop.Order("1", ("A", 1)))).Do(new ResumeNode("BER"));
        var tried = story.Order("1").Attempts;

        story.After(Moment(before) - story.At).Order("1").Attempts.ShouldBe(tried);
        story.State.Disruptions.Length.ShouldBe(1);
        story.After(Moment(over) - story.At).State.Disruptions.ShouldBeEmpty();
    }

    /// <summary>20 November, 21:00 UTC, is the 21st in Auckland and still the 20th in Los Angeles.</summary>
    [Theory]
    [InlineData("Pacific/Auckland", 20, false)]
    [InlineData("Pacific/Auckland", 21, true)]
    [InlineData("America/Los_Angeles", 20, true)]
    [InlineData("America/Los_Angeles", 21, false)]
    public void Disrupt_OneDay_ReachesWhatLeavesOnThatDayAtTheNode(string zone, int day, bool isTold)
    {
        var story = new Story("exceptions { rule down on carrier_disrupted then notify ops_desk because \"Down\" otherwise then hold for ops_desk because \"?\" }", Zoned(zone));
        story.After(TimeSpan.FromHours(12)).Do(new PlaceOrder(Shop.Order("1", ("A", 1))));

        story.Try(new DisruptService(new Disruption(null, "BER", null, Day(day), Day(day), null, true)));

        story.Refusal.ShouldBe(zone == "Pacific/Auckland" && day == 20 ? "The last day of that disruption, 2026-11-20, is over" : null);
        story.Last.Count(d => d.Event is { Kind: "carrier_disrupted" }).ShouldBe(isTold ? 1 : 0);
    }

    [Fact]
    public void Disruption_ListedByTheNetwork_EndsByItselfToo()
    {
        var story = new Story("", Shop.With(("BER", "A", 1)) with { Disruptions = [new Disruption(null, "BER", null, Day(1), Day(2), null, true), new Disruption(null, "BER", null, Day(1), Day(21), null, true)] });
        story.State.Disruptions.Single().Over.ShouldBe(Moment("2026-11-22T00:00:00Z"));

        story.After(TimeSpan.FromDays(2)).State.Disruptions.ShouldBeEmpty();
    }

    /// <summary>A closed node, a plain and a dear order that wait for its one unit.</summary>
    private static Story Waiting(SuspendNode close)
    {
        var story = new Story(Waits, Shop.With(("BER", "A", 1)));
        story.Do(close).Do(new PlaceOrder(Shop.Order("plain", ("A", 1)))).Do(new PlaceOrder(Shop.Order("dear", ("A", 1)) with { Priority = 9 }));
        story.Order("dear").Status.ShouldBe(OrderStatus.Waiting);
        return story;
    }

    private static Network Zoned(string zone)
    {
        var network = Shop.With(("BER", "A", 3));
        return network with { Nodes = [network.Nodes[0] with { TimeZone = zone }] };
    }

    private static DateOnly Day(int day) => new(2026, 11, day);

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
