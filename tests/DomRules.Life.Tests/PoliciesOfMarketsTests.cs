using DomRules.Engine.Routing;
using DomRules.Engine.Snapshots;
using DomRules.Life.Tests.Stories;
using DomRules.Model.Graph;
using DomRules.Model.Networks;
using DomRules.Model.Orders;

namespace DomRules.Life.Tests;

/// <summary>Where each market has its own policy, an order's own words count.</summary>
public sealed class PoliciesOfMarketsTests
{
    private static readonly Router Router = new(
        PolicyLibrary.Combined(new Dictionary<string, PolicyLibrary>(StringComparer.Ordinal)
        {
            ["AT"] = Shop.Policy("words order.service = [slow, fast] allocation { serve orders by { highest order.priority } } review { rule late when order.risk is high then hold for ops_desk because \"Risk\" }"),
            [MarketReach.AllOthers] = Shop.Policy("exceptions { rule late on late then hold for ops_desk because \"Late\" }"),
        }),
        Snapshot.Of(Shop.Network with { Markets = [.. Shop.Network.Markets, new Market("AT", ["AT"], "EUR", "Europe/Vienna")] }));

    [Fact]
    public void ServingOrder_OfEachMarket_IsByItsPolicyAndTheMarketsTakeTurnsAsPlaced()
    {
        var placed = new[] { ("a", "DE", 1), ("b", "AT", 1), ("c", "AT", 9), ("d", "DE", 9), ("e", "AT", 5) };
        List<Order> orders = [.. placed.Select((one, i) => Of(one.Item1, one.Item2) with { Priority = one.Item3, PlacedAt = Shop.Opening.AddMinutes(i) })];

        string.Concat(Router.ServingOrder(orders, _ => Shop.Opening).Select(i => orders[i].Id)).ShouldBe("acedb");
    }

    [Theory]
    [InlineData("AT", "slow", "fast economy standard express same_day")]
    [InlineData("DE", "slow", "")]
    [InlineData("DE", "standard", "express same_day")]
    public void FasterLevels_AreThoseOfTheOrdersPolicy(string market, string service, string faster) =>
        string.Join(' ', Router.FasterLevels(Of("1", market) with { Service = service }, Shop.Opening)).ShouldBe(faster);

    [Fact]
    public void IsGate_OfARuleOfAnotherPolicysReview_IsNot()
    {
        Router.IsGate(Of("1", "AT"), "late", Shop.Opening).ShouldBeTrue();
        Router.IsGate(Of("1", "DE"), "late", Shop.Opening).ShouldBeFalse();
    }

    private static Order Of(string id, string market) => Shop.Order(id, ("A", 1)) with { Market = market, Destination = new Destination(market) };
}
