using System.Collections.Immutable;
using DomRules.Model.Decisions;
using DomRules.Model.Networks;
using DomRules.Routing.Tests.Cases;
using DomRules.Routing.Tests.Worlds;
using Xunit.Abstractions;

namespace DomRules.Routing.Tests.Properties;

/// <summary>What holds of orders that are fetched, whatever lanes and slots there are.</summary>
public sealed class PickupPropertyTests(ITestOutputHelper output)
{
    [Fact]
    public void Decide_FetchedOrders_CompiledAndInterpretedGiveTheSameBytes() => new CaseRun(output, 90).Hold(60, 6, (made, dice) =>
    {
        var routed = AnyPickup.Of(made, dice);
        var snapshot = routed.Shared();
        var (fast, slow) = (routed.Router(snapshot), routed.Reference(snapshot));
        var (fastBatch, slowBatch) = (fast.NewBatch(), slow.NewBatch());
        foreach (var order in routed.Orders)
        {
            var expected = RoutedCase.Text(RoutedCase.Decide(slow, order, routed.At, slowBatch));
            RoutedCase.Text(RoutedCase.Decide(fast, order, routed.At, fastBatch)).ShouldBeSame(expected, $"order {order.Id}");
        }

        return routed.Orders.Length;
    });

    [Fact]
    public void Decide_LanesAndSlotsInAnotherOrder_GiveTheSameBytes() => new CaseRun(output, 91).Hold(40, 3, (made, dice) =>
    {
        var routed = AnyPickup.Of(made, dice);
        var turned = routed.With(routed.Network with { Lanes = [.. routed.Network.Lanes.Reverse()], Slots = [.. routed.Network.Slots.Reverse()], Nodes = [.. routed.Network.Nodes.Reverse()] });
        SamePlanPropertyTests.Texts(turned).ShouldBeSame(SamePlanPropertyTests.Texts(routed));
        return routed.Orders.Length;
    });

    [Fact]
    public void Batch_FetchedOrders_HaveEveryUnitFromWhereItComesAndNoSlotTwice() => new CaseRun(output, 92).Hold(100, 6, (made, dice) =>
    {
        var routed = AnyPickup.Of(made, dice);
        var router = routed.Router();
        var batch = router.NewBatch();
        var sent = 0;
        var places = new List<(string Node, SlotRecord Slot)>();
        foreach (var order in routed.Orders)
        {
            var record = RoutedCase.Decide(router, order, routed.At, batch);
            foreach (var shipment in record.Shipments.Where(s => order.Lines.Single(l => l.Number == s.Lines[0].Line).Fulfilment == "pickup"))
            {
                ComesFromWhereItIsReserved(routed.Network, record, shipment);
                sent += shipment.Transfers.Length;
                (shipment.Slot is null || shipment.Slot.Until > shipment.ReadyFrom).ShouldBeTrue($"order {order.Id} is ready {shipment.ReadyFrom:u}, after its slot");
                places.AddRange(shipment.Slot is { } slot && routed.Policy.Text.Contains("ignore capacity", StringComparison.Ordinal) is false ? [(shipment.Node, slot)] : []);
            }
        }

        foreach (var taken in places.GroupBy(p => (p.Node, p.Slot.Id, p.Slot.On)))
        {
            ((decimal)taken.Count()).ShouldBeLessThanOrEqualTo(routed.Network.Slots.Single(s => s.Node == taken.Key.Node && s.Id == taken.Key.Id).Capacity, $"{taken.Key}");
        }

        return sent;
    });

    [Fact]
    public void Promise_OfFetchedCartsWithHold_IsWhatRoutingFindsWhenTheOrderOwnsTheReservationAndTheSlot() => new CaseRun(output, 93).Hold(60, 5, (made, dice) =>
    {
        var routed = AnyPickup.Of(made, dice);
        var kept = 0;
        foreach (var order in routed.Orders)
        {
            var router = routed.Router();
            var batch = router.NewBatch();
            var promise = RoutedCase.Promise(router, order, routed.At, batch, holds: true);
            var later = routed.With(order with { Stage = "cart" }).With(PromisePropertyTests.WithHeld(routed.Network, promise)).Record();
            Told(later).ShouldBeSame(Told(promise), $"order {order.Id}");
            Told(RoutedCase.Decide(router, order with { Stage = "cart" }, routed.At, router.NewBatch())).ShouldBeSame(Told(promise), $"order {order.Id} in no batch");
            kept += promise.Shipments.Count(s => s.ReadyFrom is not null && !promise.Reserved.IsEmpty);
        }

        return kept;
    });

    [Fact]
    public void Promise_FreeSlot_HasRoomForTheOrder() => new CaseRun(output, 94).Hold(30, 3, (made, dice) =>
    {
        var routed = AnyPickup.Of(made, dice);
        var asked = 0;
        foreach (var order in routed.Orders)
        {
            var router = routed.Router();
            var plain = order with { Slot = null, RequestedOn = null };
            foreach (var offer in RoutedCase.Promise(router, plain, routed.At, router.NewBatch()).Promise!.Pickups.Where(o => o.Outcome == Outcome.Routed && !o.Slots.IsEmpty))
            {
                var slot = offer.Slots[dice.Roll(offer.Slots.Length)];
                var chosen = plain with { Stage = "cart", Destination = null, Slot = slot.Id, RequestedOn = null, Lines = [.. plain.Lines.Select(l => l with { Fulfilment = "pickup", PickupNode = offer.Node })] };
                var record = routed.With(chosen).Record();
                record.Outcome.ShouldBe(Outcome.Routed, $"order {order.Id} in the slot {slot.Id} at {offer.Node}");
                record.Shipments.ShouldAllBe(s => s.Slot != null && s.Slot.Id == slot.Id && s.Slot.On <= slot.On);
                asked++;
            }
        }

        return asked;
    });

    private static void ComesFromWhereItIsReserved(Network network, DecisionRecord record, ShipmentRecord shipment)
    {
        foreach (var transfer in shipment.Transfers)
        {
            network.Lanes.ShouldContain(l => l.From == transfer.From && l.To == shipment.Node, $"{transfer.From} sends to {shipment.Node}");
            foreach (var line in transfer.Lines)
            {
                record.Candidates.ShouldContain(c => c.Node == transfer.From && c.Line == line.Line && c.Fate == Fate.Chosen);
                line.Quantity.ShouldBeLessThanOrEqualTo(shipment.Lines.Single(l => l.Line == line.Line).Quantity);
            }
        }

        foreach (var line in shipment.Lines)
        {
            var moved = record.Shipments.SelectMany(s => s.Transfers).SelectMany(t => t.Lines).Where(l => l.Line == line.Line).Sum(l => l.Quantity);
            var here = record.Candidates.Single(c => c.Node == shipment.Node && c.Line == line.Line).Quantity ?? 0;
            record.Shipments.SelectMany(s => s.Lines).Where(l => l.Line == line.Line).Sum(l => l.Quantity).ShouldBe(moved + here, $"line {line.Line}");
        }
    }

    private static string Told(DecisionRecord record) => Essence.Of(record with { Reserved = [] }) + string.Concat(record.Shipments.Select(s =>
        $"\n{s.Node} ready {s.ReadyFrom:u} in {s.Slot}: {string.Join(", ", s.Transfers.Select(t => $"{t.From} {t.ShipBy:u} {t.ArrivesOn:yyyy-MM-dd} {t.Cost} {string.Join('+', t.Lines)}"))}"));
}
