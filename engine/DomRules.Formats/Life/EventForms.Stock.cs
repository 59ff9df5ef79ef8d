using DomRules.Formats.Json;
using DomRules.Formats.Networks;
using DomRules.Model.Life;
using DomRules.Model.Life.Events;
using DomRules.Model.Orders;
using static DomRules.Formats.Life.EventProperty;

namespace DomRules.Formats.Life;

/// <content>What happens to stock, to nodes and to services.</content>
internal static partial class EventForms
{
    private static EventForm[] OfStock() =>
    [
        Form<ArrivalChanged>("arrival_changed",
            [.. Place<ArrivalChanged>(e => e.Place), Must<ArrivalChanged>(On, e => JsonNodes.Of(e.On)), Must<ArrivalChanged>(Quantity, e => JsonNodes.Of(e.Quantity))],
            p => new(p.Place, p.Day(On)!.Value, p.Number(Quantity))),
        Form<ArrivedElsewhere>("arrived_elsewhere",
            [.. Place<ArrivedElsewhere>(e => e.Place), Must<ArrivedElsewhere>(On, e => JsonNodes.Of(e.On)), Must<ArrivedElsewhere>(Quantity, e => JsonNodes.Of(e.Quantity))],
            p => new(p.Place, p.Day(On)!.Value, p.Number(Quantity))),
        Form<StockMoved>("stock_moved",
            [
                .. Place<StockMoved>(e => e.Place), Must<StockMoved>(Move, e => JsonNodes.Code(e.Kind)), Must<StockMoved>(OnHand, e => JsonNodes.Of(e.OnHand)),
                Must<StockMoved>(SetAside, e => JsonNodes.Of(e.SetAside)), Must<StockMoved>(Since, e => JsonNodes.Of(e.At)), Because<StockMoved>(e => e.Because),
                May<StockMoved>(SourceVersion, e => JsonNodes.Of(e.SourceVersion)),
            ],
            p => new(p.Place, p.Code<StockMoveKind>(Move), p.Number(OnHand), p.Number(SetAside), p.Instant(Since), p.Text(EventProperty.Because), p.NumberIfAny(SourceVersion))),
        Form<ReservationMade>("reservation_made",
            [
                .. Key<ReservationMade>(e => e.Reservation.Key), Must<ReservationMade>(Quantity, e => JsonNodes.Of(e.Reservation.Quantity)),
                Must<ReservationMade>(Reservation, e => JsonNodes.Code(e.Reservation.State)), May<ReservationMade>(Expires, e => JsonNodes.Of(e.Reservation.Expires)),
                Must<ReservationMade>(Stage, e => JsonNodes.Of(e.Reservation.Stage)), May<ReservationMade>(Under, e => JsonNodes.Names(e.Reservation.Under)),
            ],
            p => new(new StockReservation
            {
                Key = p.Key,
                Quantity = p.Number(Quantity),
                State = p.Code<ReservationState>(Reservation),
                Expires = p.InstantIfAny(Expires),
                Stage = p.Text(Stage),
                Under = p.Names(Under),
            })),
        Form<ReservationConfirmed>("reservation_confirmed", Key<ReservationConfirmed>(e => e.Key), p => new(p.Key)),
        Form<ReservationMoved>("reservation_moved", [.. Key<ReservationMoved>(e => e.Key), Must<ReservationMoved>(Quantity, e => JsonNodes.Of(e.Quantity)), Must<ReservationMoved>(To, e => JsonNodes.Code(e.To))],
            p => new(p.Key, p.Number(Quantity), p.Code<StockSource>(To))),
        Form<ReservationEnded>("reservation_ended",
            [.. Key<ReservationEnded>(e => e.Key), Must<ReservationEnded>(Quantity, e => JsonNodes.Of(e.Quantity)), Must<ReservationEnded>(Reservation, e => JsonNodes.Code(e.State))],
            p => new(p.Key, p.Number(Quantity), p.Code<ReservationState>(Reservation))),
    ];

    private static EventForm[] OfNodes() =>
    [
        Form<CapacityTaken>("capacity_taken",
            [Must<CapacityTaken>(Node, e => JsonNodes.Of(e.Node)), Must<CapacityTaken>(On, e => JsonNodes.Of(e.On)), Must<CapacityTaken>(Capacity, e => JsonNodes.Of(e.Amount))],
            p => new(p.Text(Node), p.Day(On)!.Value, p.Number(Capacity))),
        Form<NodeLeftOut>("node_left_out",
            [
                Order<NodeLeftOut>(), Must<NodeLeftOut>(Node, e => JsonNodes.Of(e.LeftOut.Node)), May<NodeLeftOut>(Sku, e => JsonNodes.Of(e.LeftOut.Sku)),
                May<NodeLeftOut>(Until, e => JsonNodes.Of(e.LeftOut.Until)), Must<NodeLeftOut>(Since, e => JsonNodes.Of(e.At)), Because<NodeLeftOut>(e => e.LeftOut.Because),
            ],
            p => new(p.Text(EventProperty.Order), new LeftOutNode(p.Text(Node), p.TextIfAny(Sku), p.InstantIfAny(Until), p.Text(EventProperty.Because)), p.Instant(Since))),
        Form<NodeSuspended>("node_suspended",
            [Must<NodeSuspended>(Node, e => JsonNodes.Of(e.Node)), May<NodeSuspended>(Until, e => JsonNodes.Of(e.Suspension.Until)), Because<NodeSuspended>(e => e.Suspension.Because)],
            p => new(p.Text(Node), new NodeSuspension(p.InstantIfAny(Until), p.Text(EventProperty.Because)))),
        Form<NodeResumed>("node_resumed", [Must<NodeResumed>(Node, e => JsonNodes.Of(e.Node))], p => new(p.Text(Node))),
        Form<ServiceDisrupted>("service_disrupted",
            [Must<ServiceDisrupted>(Disruption, e => DisruptionJson.Of(e.Disruption)), May<ServiceDisrupted>(Until, e => JsonNodes.Of(e.Over))],
            p => new(p.Disruption, p.InstantIfAny(Until))),
        Form<DisruptionEnded>("disruption_ended", [Must<DisruptionEnded>(Disruption, e => DisruptionJson.Of(e.Disruption))], p => new(p.Disruption)),
        Form<DaysPassed>("days_passed", [Must<DaysPassed>(On, e => JsonNodes.Of(e.On))], p => new(p.Day(On)!.Value)),
    ];
}
