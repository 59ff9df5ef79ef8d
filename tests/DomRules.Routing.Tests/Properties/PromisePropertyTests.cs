using System.Collections.Immutable;
using DomRules.Model.Decisions;
using DomRules.Model.Networks;
using DomRules.Model.Orders;
using DomRules.Routing.Tests.Cases;
using Xunit.Abstractions;

namespace DomRules.Routing.Tests.Properties;

/// <summary>A promise that is held is the plan that routing finds, whichever way the cart is got; and the stock that it holds is gone for others, and for them only.</summary>
public sealed class PromisePropertyTests(ITestOutputHelper output)
{
    [Fact]
    public void Promise_WithHold_IsWhatRoutingFindsWhenTheOrderOwnsTheReservation() => new CaseRun(output, 60).Hold(40, 5, (routed, _) =>
    {
        var kept = 0;
        foreach (var order in routed.Orders)
        {
            var router = routed.Router();
            var promise = RoutedCase.Promise(router, order, routed.At, router.NewBatch(), holds: true);
            var listed = routed.With(WithHeld(routed.Network, promise));
            foreach (var stage in new[] { "cart", "order" })
            {
                var later = listed.With(order with { Stage = stage }).Record();
                Essence.Of(later with { Reserved = [] }).ShouldBeSame(Essence.Of(promise with { Reserved = [] }), $"order {order.Id} as {stage}");
                later.Shipments.Select(s => s.ShipBy).ShouldBe(promise.Shipments.Select(s => s.ShipBy));
                (promise.Reserved.IsEmpty == later.Reserved.IsEmpty).ShouldBeTrue("what routing reserves, the hold reserves");
            }

            kept += promise.Reserved.IsEmpty ? 0 : 1;
        }

        return kept;
    });

    [Fact]
    public void Promise_EachWayOfGettingIt_IsThePlanOfThatOrder() => new CaseRun(output, 61).Hold(20, 4, (routed, _) =>
    {
        var told = 0;
        foreach (var order in routed.Orders)
        {
            var router = routed.Router();
            var promise = RoutedCase.Promise(router, order, routed.At, router.NewBatch()).Promise!;
            foreach (var offer in promise.Services.Concat(promise.Pickups))
            {
                var asked = offer.Service is { } level ? order with { Service = level } : PickedUp(order, offer.Node!);
                var later = routed.With(asked with { Stage = "cart" }).Record();
                Plan(offer.Outcome, offer.Price, offer.Shipments, offer.Unplanned, offer.Summary).ShouldBeSame(Plan(later.Outcome, later.Cost, later.Shipments, later.Unplanned, later.Summary), $"order {order.Id} by {offer.Service}{offer.Node}");
                told++;
            }
        }

        return told;
    });

    [Fact]
    public void Promise_WithoutHold_TakesNothingAndReservesNothing() => new CaseRun(output, 62).Hold(20, 4, (routed, _) =>
    {
        var router = routed.Router();
        var batch = router.NewBatch();
        foreach (var order in routed.Orders)
        {
            RoutedCase.Promise(router, order, routed.At, batch).Reserved.ShouldBeEmpty();
        }

        foreach (var order in routed.Orders)
        {
            RoutedCase.Text(router.Decide(order, routed.At, batch).Record()).ShouldBeSame(RoutedCase.Text(routed.With(order).Record()), order.Id);
        }

        return routed.Orders.Length;
    });

    [Fact]
    public void Promise_AfterAHold_IsTheSameFromTheBatchAndFromTheListedReservation() => new CaseRun(output, 63).Hold(100, 2, (routed, _) =>
    {
        var router = routed.Router();
        var batch = router.NewBatch();
        var held = RoutedCase.Promise(router, routed.Orders[0], routed.At, batch, holds: true);
        if (held.Reserved.IsEmpty)
        {
            return 0;
        }

        var next = routed.Orders[1] with { Id = "another" };
        var listed = routed.With(WithHeld(routed.Network, held)).Router();
        var fromBatch = RoutedCase.Promise(router, next, routed.At, batch).Promise!.Lines;
        var fromList = RoutedCase.Promise(listed, next, routed.At, listed.NewBatch()).Promise!.Lines;
        foreach (var (taken, reserved) in fromBatch.Zip(fromList))
        {
            Given(routed, taken).ShouldBe(Given(routed, reserved), $"line {taken.Line}");
        }

        return 1;
    });

    [Fact]
    public void Promise_CompiledAndInterpreted_GiveTheSameBytes() => new CaseRun(output, 64).Hold(30, 4, (routed, _) =>
    {
        var snapshot = routed.Shared();
        var (fast, slow) = (routed.Router(snapshot), routed.Reference(snapshot));
        var (fastBatch, slowBatch) = (fast.NewBatch(), slow.NewBatch());
        foreach (var order in routed.Orders)
        {
            var expected = RoutedCase.Text(RoutedCase.Promise(slow, order, routed.At, slowBatch, holds: true));
            RoutedCase.Text(RoutedCase.Promise(fast, order, routed.At, fastBatch, holds: true)).ShouldBeSame(expected, order.Id);
        }

        return routed.Orders.Length;
    });

    /// <summary>The network with what the promise holds instead of what the order held before.</summary>
    internal static Network WithHeld(Network network, DecisionRecord promise) => network with
    {
        Reservations = [.. network.Reservations.Where(r => r.Order != promise.Order), .. promise.Reserved.Select(r => new Reservation(promise.Order, r.Node, r.Sku, r.Quantity, "cart", r.Until, r.From, r.ArrivesOn, r.Under))],
        Slots = [.. network.Slots.Select(slot => slot with { Booked = [.. slot.Booked.Where(b => b.Order != promise.Order), .. Booked(promise, slot)] })],
    };

    private static IEnumerable<SlotBooking> Booked(DecisionRecord promise, Slot slot) => promise.Reserved.IsEmpty
        ? []
        : promise.Shipments.Where(s => s.Node == slot.Node && s.Slot?.Id == slot.Id).Select(s => new SlotBooking(s.Slot!.On, 1, promise.Order, promise.Reserved.Max(r => r.Until))).Distinct();

    /// <summary>What each node has; where days can be full, the batch knows of the hold's capacity and a list of reservations does not, so rules about load may differ.</summary>
    private static IEnumerable<string> Given(RoutedCase routed, PromisedLineRecord line) => line.Nodes
        .Where(n => routed.Network.Nodes.All(node => node.Capacity is null))
        .Select(n => $"{n.Node} {n.OnHand} {n.Available} {n.ShareLeft} {string.Join(' ', n.Arrivals)} {n.Backorder}");

    private static Order PickedUp(Order order, string node) => order with
    {
        Destination = null,
        Lines = [.. order.Lines.Select(l => l with { Fulfilment = "pickup", PickupNode = node })],
    };

    private static string Plan(Outcome outcome, string? cost, ImmutableArray<ShipmentRecord> shipments, ImmutableArray<UnplannedRecord> unplanned, string summary) => string.Join('\n',
        [
            $"{outcome} {cost} {summary}",
            .. shipments.Select(s => $"{s.Node} {s.Service} {s.ShipBy:u} {s.DeliverOn:yyyy-MM-dd} {s.Cost.Total}: {string.Join(", ", s.Lines)}"),
            .. unplanned.Select(u => u.ToString()),
        ]);
}
