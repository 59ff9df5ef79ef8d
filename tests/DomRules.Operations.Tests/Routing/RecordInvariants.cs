using DomRules.Model.Decisions;
using DomRules.Operations.Routing;

namespace DomRules.Operations.Tests.Routing;

/// <summary>What holds for every record of the real marketplace's orders.</summary>
public sealed class RecordInvariants
{
    private static readonly Lazy<DecisionRecord[]> Records = new(() =>
    {
        var root = Path.Combine(RepositoryFolder.Path, "rule-libraries", "br-marketplace");
        return RoutePreparation.Prepare(new RouteRequest(root, Path.Combine(root, "network.json"), [], Path.Combine(root, "orders.ndjson"), DecisionTime.Placed, false, false)).Value!.Decide();
    });

    [Fact]
    public void Decide_RealOrders_EveryOrderHasOneDecision() => Records.Value.Length.ShouldBe(5_166);

    [Fact]
    public void Decide_RealOrders_PlannedAndUnplannedAddUpToWhatIsAsked() =>
        Records.Value.ShouldAllBe(r => r.Outcome != Outcome.Routed || r.Unplanned.IsEmpty);

    [Fact]
    public void Decide_RealOrders_UnplannedIsEmptyExactlyWhenRoutedOrNothingToShip()
    {
        foreach (var record in Records.Value.Where(r => r.Outcome is not Outcome.Cancelled))
        {
            record.Unplanned.IsEmpty.ShouldBe(record.Outcome is Outcome.Routed or Outcome.NothingToShip, record.Order);
        }
    }

    [Fact]
    public void Decide_RealOrders_EachCandidateHasOneFate() =>
        Records.Value.ShouldAllBe(r => r.Candidates.Select(c => new { c.Node, c.Line }).Distinct().Count() == r.Candidates.Length);

    [Fact]
    public void Decide_RealOrders_WhatShipsIsChosen() =>
        Records.Value.ShouldAllBe(r => r.Outcome != Outcome.Routed
            || r.Shipments.SelectMany(s => s.Lines.Select(l => new { s.Node, l.Line })).All(x => r.Candidates.Any(c => c.Node == x.Node && c.Line == x.Line && c.Fate == Fate.Chosen)));
}
