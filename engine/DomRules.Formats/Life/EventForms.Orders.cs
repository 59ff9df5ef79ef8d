using DomRules.Formats.Decisions;
using DomRules.Formats.Json;
using DomRules.Formats.Orders;
using DomRules.Formats.Returns;
using DomRules.Model.Life;
using DomRules.Model.Life.Events;
using static DomRules.Formats.Life.EventProperty;

namespace DomRules.Formats.Life;

/// <content>What happens to orders.</content>
internal static partial class EventForms
{
    private static EventForm[] OfOrders() =>
    [
        Form<OrderPlaced>("order_placed",
            [
                Order<OrderPlaced>(), Must<OrderPlaced>(Placed, e => OrderJson.Of(e.Placed)), Must<OrderPlaced>(PlacedAt, e => JsonNodes.Of(e.At)),
                May<OrderPlaced>(Cart, e => JsonNodes.Flag(e.IsCart)), May<OrderPlaced>(Digital, e => LifeLineRecord.Write(e.Digital)),
            ],
            p => new(p.Order(Placed), p.Instant(PlacedAt), p.YesNo(Cart), p.Digital)),
        Form<OrderEdited>("order_edited",
            [Order<OrderEdited>(), Must<OrderEdited>(Edited, e => OrderJson.Of(e.Edited)), May<OrderEdited>(Digital, e => LifeLineRecord.Write(e.Digital))],
            p => new(p.Order(Edited), p.Digital)),
        Form<CartClosed>("cart_closed", [Order<CartClosed>()], p => new(p.Text(EventProperty.Order))),
        Form<OrderConfirmed>("order_confirmed", [Order<OrderConfirmed>()], p => new(p.Text(EventProperty.Order))),
        Form<OrderDecided>("order_decided",
            [Order<OrderDecided>(), Must<OrderDecided>(Decision, e => JsonNodes.Of(e.Decision)), Must<OrderDecided>(Kind, e => JsonNodes.Of(e.Kind))],
            p => new(p.Text(EventProperty.Order), p.Text(Decision), p.Text(Kind))),
        Form<HoldPlaced>("hold_placed",
            [
                Order<HoldPlaced>(), May<HoldPlaced>(Queue, e => JsonNodes.Of(e.Hold.Queue)), Must<HoldPlaced>(Rule, e => JsonNodes.Of(e.Hold.Rule)), Because<HoldPlaced>(e => e.Hold.Because),
                Must<HoldPlaced>(Since, e => JsonNodes.Of(e.Hold.Since)), May<HoldPlaced>(DueBy, e => JsonNodes.Of(e.Hold.DueBy)),
            ],
            p => new(p.Text(EventProperty.Order), new OpenHold(p.TextIfAny(Queue), p.Text(Rule), p.Text(EventProperty.Because), p.Instant(Since), p.InstantIfAny(DueBy)))),
        Form<HoldsEnded>("holds_ended",
            [Order<HoldsEnded>(), May<HoldsEnded>(By, e => JsonNodes.Of(e.By)), Because<HoldsEnded>(e => e.Because), May<HoldsEnded>(Cleared, e => JsonNodes.Names(e.Cleared)), May<HoldsEnded>(Rules, e => JsonNodes.Names(e.Rules))],
            p => new(p.Text(EventProperty.Order), p.TextIfAny(By), p.Text(EventProperty.Because), p.Names(Cleared), p.Names(Rules))),
        Form<Notified>("notified", [Order<Notified>(), Must<Notified>(Queue, e => JsonNodes.Of(e.Queue)), Because<Notified>(e => e.Because)],
            p => new(p.Text(EventProperty.Order), p.Text(Queue), p.Text(EventProperty.Because))),
        Form<ServiceUpgraded>("service_upgraded", [Order<ServiceUpgraded>(), Must<ServiceUpgraded>(Level, e => JsonNodes.Of(e.Level))],
            p => new(p.Text(EventProperty.Order), p.Text(Level))),
        Form<StockAwaited>("stock_awaited", [Order<StockAwaited>(), May<StockAwaited>(Waits, e => JsonNodes.Flag(e.Waits))],
            p => new(p.Text(EventProperty.Order), p.YesNo(Waits))),
        Form<UnitsCancelled>("units_cancelled",
            [Order<UnitsCancelled>(), Must<UnitsCancelled>(Line, e => JsonNodes.Of(e.Line)), Must<UnitsCancelled>(Quantity, e => JsonNodes.Of(e.Quantity)), Because<UnitsCancelled>(e => e.Because), May<UnitsCancelled>(Cause, e => JsonNodes.Of(e.Cause))],
            p => new(p.Text(EventProperty.Order), p.Whole(Line), p.Number(Quantity), p.Text(EventProperty.Because), p.TextIfAny(Cause))),
        Form<UnitsFulfilled>("units_fulfilled",
            [Order<UnitsFulfilled>(), Must<UnitsFulfilled>(Line, e => JsonNodes.Of(e.Line)), Must<UnitsFulfilled>(Quantity, e => JsonNodes.Of(e.Quantity))],
            p => new(p.Text(EventProperty.Order), p.Whole(Line), p.Number(Quantity))),
        Form<LineSubstituted>("line_substituted",
            [
                Order<LineSubstituted>(), Must<LineSubstituted>(Line, e => JsonNodes.Of(e.Line)), Must<LineSubstituted>(Quantity, e => JsonNodes.Of(e.Quantity)),
                Must<LineSubstituted>(Substitute, e => OrderJson.Line(e.By)), Because<LineSubstituted>(e => e.Because),
            ],
            p => new(p.Text(EventProperty.Order), p.Whole(Line), p.Number(Quantity), p.Substitute, p.Text(EventProperty.Because))),
        Form<UnitsReturned>("units_returned",
            [Order<UnitsReturned>(), Must<UnitsReturned>(Line, e => JsonNodes.Of(e.Line)), Must<UnitsReturned>(Quantity, e => JsonNodes.Of(e.Quantity))],
            p => new(p.Text(EventProperty.Order), p.Whole(Line), p.Number(Quantity))),
        Form<ReturnExpected>("return_expected",
            [Order<ReturnExpected>(), Must<ReturnExpected>(Return, e => JsonNodes.Of(e.Return.Return)), May<ReturnExpected>(Stock, e => StockEffectParts.Write(e.Return.Stock))],
            p => new(p.Text(EventProperty.Order), new PendingReturn(p.Text(Return), p.Stock))),
        Form<ReturnHeld>("return_held",
            [Order<ReturnHeld>(), Must<ReturnHeld>(Asked, e => ReturnJson.Of(e.Held.Request)), May<ReturnHeld>(Holds, e => JsonNodes.List(e.Held.Holds, OpenHoldRecord.Write))],
            p => new(p.Text(EventProperty.Order), p.Held)),
        Form<ReturnSettled>("return_settled",
            [Order<ReturnSettled>(), Must<ReturnSettled>(Return, e => JsonNodes.Of(e.Return)), May<ReturnSettled>(Accepted, e => JsonNodes.Flag(e.IsAccepted))],
            p => new(p.Text(EventProperty.Order), p.Text(Return), p.YesNo(Accepted))),
        Form<ReturnReceived>("return_received", [Order<ReturnReceived>(), Must<ReturnReceived>(Return, e => JsonNodes.Of(e.Return))],
            p => new(p.Text(EventProperty.Order), p.Text(Return))),
        Form<TimerSet>("timer_set", Timer<TimerSet>(e => e.Timer), p => new(p.Clock)),
        Form<TimerEnded>("timer_ended", [.. Timer<TimerEnded>(e => e.Timer), May<TimerEnded>(Rang, e => JsonNodes.Flag(e.Rang))], p => new(p.Clock, p.YesNo(Rang))),
    ];
}
