using System.Globalization;
using DomRules.Formats.Life;
using DomRules.Model.Decisions;
using DomRules.Model.Life;
using DomRules.Model.Life.Events;
using DomRules.Model.Orders;

namespace DomRules.Operations.Tests.Figures;

/// <summary>Four orders and a cart whose figures were worked out by hand, as the comments say.</summary>
internal static class SmallLog
{
    internal static List<DecisionRecord> Decisions => [Decision("d1", "winter", "1"), Decision("d2", "winter", "2"), Decision("d3", "winter", "2"), Decision("d4", "winter", "2")];

    internal static List<LoggedEvent> Events =>
    [
        // A: split over B and C, 4 + 6 EUR, 10 + 30 km, there on the promised day; its return took a day and a half.
        At("11-20T10:00", Placed("A", "EU", 2, new DateOnly(2026, 11, 23), "11-20T10:00")),
        At("11-20T10:00", new OrderDecided("A", "d1", "route")),
        At("11-20T10:00", Planned("A", 1, "B", "4 EUR", 10_000)),
        At("11-20T10:00", Planned("A", 2, "C", "6.00 EUR", 30_000)),
        // B: 5 EUR from B came to nothing, held an hour and a half, sent by a person from C for 7 EUR over 40 km, a day late.
        At("11-20T12:00", Placed("B", "EU", 1, new DateOnly(2026, 11, 23), "11-20T12:00")),
        At("11-20T12:00", new OrderDecided("B", "d2", "route")),
        At("11-20T12:00", Planned("B", 1, "B", "5 EUR", 20_000)),
        At("11-20T12:30", new OrderDecided("B", "d5", "event")),
        At("11-20T12:30", new ShipmentReduced("B", 1, [new LifeLine(1, "S", 1)], [], Moment("11-20T12:30"), "short pick")),
        At("11-20T12:30", new HoldPlaced("B", new OpenHold("desk", "look", "odd", Moment("11-20T12:30"), null))),
        At("11-20T14:00", new HoldsEnded("B", "ana", "called", [], ["look"])),
        At("11-20T14:00", new OrderDecided("B", "d6", "override")),
        At("11-20T14:00", Planned("B", 2, "C", "7 EUR", 40_000)),
        // C: waited two days for stock and was given up.
        At("11-21T00:00", Placed("C", "US", 3, null, "11-21T00:00")),
        At("11-21T00:00", new OrderDecided("C", "d3", "route")),
        At("11-21T00:00", new StockAwaited("C", Waits: true)),
        At("11-23T00:00", new UnitsCancelled("C", 1, 3, "too long", CancelCause.Term)),
        // D: 3 USD from B, nobody knows how far, not there yet, and its promised day is still to come.
        At("11-21T00:00", Placed("D", "US", 1, new DateOnly(2026, 11, 30), "11-21T00:00")),
        At("11-21T00:00", new OrderDecided("D", "d4", "route")),
        At("11-21T00:00", Planned("D", 1, "B", "3 USD", null)),
        // E: a cart that never became an order.
        At("11-21T00:00", new OrderPlaced(new Order { Id = "E" }, Moment("11-21T00:00"), IsCart: true, [])),
        At("11-22T09:00", new ShipmentMoved("A", 1, ShipmentState.Delivered, Moment("11-22T09:00"))),
        At("11-23T23:30", new ShipmentMoved("A", 2, ShipmentState.Delivered, Moment("11-23T23:30"))),
        At("11-24T09:00", new ShipmentMoved("B", 2, ShipmentState.Delivered, Moment("11-24T09:00"))),
        At("11-25T00:00", new ReturnExpected("A", new PendingReturn("R1", []))),
        At("11-26T12:00", new ReturnReceived("A", "R1")),
    ];

    /// <summary>F: a gift card promised for 23 November.</summary>
    internal static List<LoggedEvent> Digital => [At("11-21T00:00", Placed("F", "US", 1, new DateOnly(2026, 11, 23), "11-21T00:00") with { Digital = [1] })];

    private static LoggedEvent At(string moment, LifeEvent happened) => new(Moment(moment), happened);

    internal static DateTimeOffset Moment(string text) => DateTimeOffset.ParseExact($"2026-{text}Z", "yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static OrderPlaced Placed(string id, string market, decimal quantity, DateOnly? promisedBy, string at) =>
        new(new Order { Id = id, Market = market, PromisedBy = promisedBy, Destination = new Destination("DE"), Lines = [new OrderLine { Number = 1, Sku = "S", Quantity = quantity }] }, Moment(at), IsCart: false, []);

    private static ShipmentPlanned Planned(string order, int number, string node, string cost, long? metres) => new(order, new LifeShipment
    {
        Number = number,
        Node = node,
        Cost = cost,
        DistanceMetres = metres,
        Lines = [new LifeLine(1, "S", 1)],
        Decision = "d",
        Since = DateTimeOffset.UnixEpoch,
    });

    private static DecisionRecord Decision(string hash, string policy, string version) => new()
    {
        Decision = hash,
        Order = "",
        At = DateTimeOffset.UnixEpoch,
        Outcome = Model.Decisions.Outcome.Routed,
        Summary = "",
        Optimality = "proven",
        Snapshot = "",
        Engine = "",
        Policy = new PolicyReference(policy, version, ""),
    };
}
