using System.Collections.Immutable;

namespace DomRules.Operations.Announcing;

/// <summary>Types of events that others are told of. Within v1 of the API none goes away, and none loses a member of its data.</summary>
public static class EventTypes
{
    /// <summary>What they all begin with.</summary>
    public const string Prefix = "domrules.";

    internal const string Test = "domrules.test";

    internal const string OrderPlaced = "domrules.order.placed";
    internal const string OrderEdited = "domrules.order.edited";
    internal const string OrderConfirmed = "domrules.order.confirmed";
    internal const string OrderDecided = "domrules.order.decided";
    internal const string HoldPlaced = "domrules.order.hold_placed";
    internal const string HoldsEnded = "domrules.order.holds_ended";
    internal const string UnitsCancelled = "domrules.order.units_cancelled";
    internal const string UnitsReinstated = "domrules.order.units_reinstated";
    internal const string LineSubstituted = "domrules.order.line_substituted";
    internal const string ServiceUpgraded = "domrules.order.service_upgraded";

    internal const string OrderRouted = "domrules.order.routed";
    internal const string OrderHeld = "domrules.order.held";
    internal const string OrderWaiting = "domrules.order.backordered";
    internal const string OrderUnroutable = "domrules.order.unroutable";
    internal const string OrderReleased = "domrules.order.released";
    internal const string OrderShipped = "domrules.order.shipped";
    internal const string OrderDelivered = "domrules.order.delivered";
    internal const string OrderCancelled = "domrules.order.cancelled";
    internal const string OrderReturned = "domrules.order.returned";

    internal const string CartHeld = "domrules.cart.held";
    internal const string CartClosed = "domrules.cart.closed";
    internal const string ReservationLapsed = "domrules.reservation.lapsed";

    internal const string ShipmentPlanned = "domrules.shipment.planned";
    internal const string ShipmentReduced = "domrules.shipment.reduced";
    internal const string ShipmentReleased = "domrules.shipment.released";
    internal const string ShipmentShipped = "domrules.shipment.shipped";
    internal const string ShipmentDelivered = "domrules.shipment.delivered";
    internal const string ShipmentBroken = "domrules.shipment.broken";

    internal const string ReturnDecided = "domrules.return.decided";
    internal const string ReturnHeld = "domrules.return.held";
    internal const string ReturnReceived = "domrules.return.received";
    internal const string ReturnSettled = "domrules.return.settled";

    internal const string StockChanged = "domrules.stock.changed";
    internal const string NodeClosed = "domrules.node.closed";
    internal const string NodeOpened = "domrules.node.opened";
    internal const string ServiceDisrupted = "domrules.service.disrupted";
    internal const string ServiceRestored = "domrules.service.restored";

    internal const string ChangeApproved = "domrules.change.approved";
    internal const string ChangeMissed = "domrules.change.missed";
    internal const string ChangeMoved = "domrules.change.moved";
    internal const string ChangeOpened = "domrules.change.opened";
    internal const string ChangePublished = "domrules.change.published";
    internal const string ChangeScheduled = "domrules.change.scheduled";
    internal const string ChangeSentBack = "domrules.change.sent_back";
    internal const string ChangeUnscheduled = "domrules.change.unscheduled";
    internal const string ChangeWithdrawn = "domrules.change.withdrawn";

    internal const string VersionPublished = "domrules.version.published";
    internal const string VersionRolledBack = "domrules.version.rolled_back";
    internal const string NetworkPublished = "domrules.network.published";

    /// <summary>All of them, sorted.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        CartClosed, CartHeld, ChangeApproved, ChangeMissed, ChangeMoved, ChangeOpened, ChangePublished, ChangeScheduled, ChangeSentBack, ChangeUnscheduled, ChangeWithdrawn, NetworkPublished, NodeClosed, NodeOpened, OrderWaiting, OrderCancelled, OrderConfirmed, OrderDecided, OrderDelivered, OrderEdited, OrderHeld, HoldPlaced, HoldsEnded, LineSubstituted,
        OrderPlaced, OrderReleased, OrderReturned, OrderRouted, ServiceUpgraded, OrderShipped, UnitsCancelled, UnitsReinstated, OrderUnroutable, ReservationLapsed, ReturnDecided, ReturnHeld, ReturnReceived, ReturnSettled,
        ServiceDisrupted, ServiceRestored, ShipmentBroken, ShipmentDelivered, ShipmentPlanned, ShipmentReduced, ShipmentReleased, ShipmentShipped, StockChanged, Test, VersionPublished, VersionRolledBack,
    ];

    /// <summary>Whether a receiver may want it: a type, or the beginning of some that ends in <c>*</c>.</summary>
    public static bool IsKnown(string wanted) => wanted.EndsWith('*')
        ? All.Any(type => type.AsSpan().StartsWith(wanted.AsSpan(0, wanted.Length - 1), StringComparison.Ordinal))
        : All.Contains(wanted, StringComparer.Ordinal);
}
