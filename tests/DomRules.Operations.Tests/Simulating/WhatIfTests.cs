using System.Collections.Immutable;
using DomRules.Model.Decisions;
using DomRules.Model.Orders;
using DomRules.Model.Values;
using DomRules.Operations.Explaining;
using DomRules.Operations.Simulating;
using DomRules.Store.Decisions;

namespace DomRules.Operations.Tests.Simulating;

/// <summary>What would have been decided if something had been otherwise.</summary>
public sealed class WhatIfTests
{
    [Fact]
    public async Task Nothing_Otherwise_IsTheRecordItself()
    {
        await using var network = await SimulatedNetwork.OpenAsync(5);
        var (kept, record) = await RoutedAsync(network);
        var answer = await AskAsync(network, kept, new WhatIf());
        (new WhatIf().IsAsked, answer.IsReproduced).ShouldBe((false, true));
        DecisionJson.Write(answer.Record).ShouldBe(DecisionJson.Write(record));
    }

    [Fact]
    public async Task Node_Closed_DoesNotShipAndSaysWhy_AndOneOfNoStockDoesNotEither()
    {
        await using var network = await SimulatedNetwork.OpenAsync(5);
        var (kept, record) = await RoutedAsync(network);
        var node = record.Shipments[0].Node;
        var state = network.Queue.Live.State;

        var closed = (await AskAsync(network, kept, new WhatIf { Closed = [node] })).Record;
        closed.Shipments.ShouldNotContain(shipment => shipment.Node == node);
        closed.Candidates.Where(one => one.Node == node).ShouldAllBe(one => one.By.Any(veto => veto.Because.Contains("It would be closed", StringComparison.OrdinalIgnoreCase)));
        var open = (await AskAsync(network, kept, new WhatIf { Open = [node] })).Record;
        open.Shipments.ShouldContain(shipment => shipment.Node == node);
        var empty = (await AskAsync(network, kept, new WhatIf { StockNode = node, OnHand = 0 })).Record;
        empty.Shipments.ShouldNotContain(shipment => shipment.Node == node);
        var differing = RecordComparison.Facts(record, closed, NodeNames.None).Where(fact => fact.IsDifferent).Select(fact => fact.What).ToList();
        differing.ShouldContain("Ships");
        RecordComparison.Candidates(record, closed).ShouldContain(one => one.Node == node);
        RecordComparison.Facts(record, record, NodeNames.None).ShouldAllBe(fact => !fact.IsDifferent);
        RecordComparison.Candidates(record, record).ShouldBeEmpty();
        network.Queue.Live.State.ShouldBeSameAs(state);
    }

    [Fact]
    public async Task Quantity_DestinationAndVersion_AreThoseOfTheQuestion()
    {
        await using var network = await SimulatedNetwork.OpenAsync(5);
        var (kept, record) = await RoutedAsync(network);
        var line = record.Shipments[0].Lines[0];

        var more = (await AskAsync(network, kept, new WhatIf { Quantities = ImmutableSortedDictionary<int, decimal>.Empty.Add(line.Line, 1_000_000) })).Record;
        more.Unplanned.ShouldContain(open => open.Line == line.Line && open.Why == "short");
        var far = (await AskAsync(network, kept, new WhatIf { Destination = new Destination("AT", At: Place.FromDegrees(48.2m, 16.37m)) })).Record;
        far.Shipments.Select(shipment => shipment.DistanceMetres).ShouldNotBe(record.Shipments.Select(shipment => shipment.DistanceMetres));
        var held = (await AskAsync(network, kept, new WhatIf { Version = await network.LibraryAsync(TestVersions.HoldsAll) })).Record;
        held.Outcome.ShouldBe(Outcome.Held);
    }

    [Fact]
    public async Task Question_ToADecisionWhoseInputsAreGone_IsAnsweredInWords()
    {
        await using var network = await SimulatedNetwork.OpenAsync(1);
        var (kept, _) = await RoutedAsync(network);
        using var asking = new WhatIfAsking(network.Store);
        (await asking.AskAsync(kept with { Inputs = default }, new WhatIf())).Problem.ShouldNotBeNull().ShouldContain("not kept");
    }

    private static async Task<WhatIfAnswer> AskAsync(SimulatedNetwork network, StoredDecision kept, WhatIf what)
    {
        using var asking = new WhatIfAsking(network.Store);
        return (await asking.AskAsync(kept, what)).Value.ShouldNotBeNull();
    }

    private static async Task<(StoredDecision Kept, DecisionRecord Record)> RoutedAsync(SimulatedNetwork network)
    {
        var kept = (await network.Store.Decisions.ReadAsync(null, 100)).First(one => one.Row.Outcome == "routed");
        return (kept, StoredExplaining.Read(kept.Record).Value.ShouldNotBeNull());
    }
}
