using DomRules.Model.Canonical;
using DomRules.Model.Life;
using DomRules.Model.Life.Events;

namespace DomRules.Engine.Explanation;

/// <summary>What happened to an order, in words for people.</summary>
public static class LifeWords
{
    /// <summary>What happened; null: it is of no interest to people, or a decision tells it better.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="nodeName">Name of a node for people, by id.</param>
    public static string? Of(LifeEvent happened, Func<string, string> nodeName) => happened switch
    {
        OrderPlaced placed => $"{(placed.IsCart ? "asked for" : "placed")}: {Wording.Join([.. placed.Placed.Lines.Select(l => Wording.Units(l.Quantity, l.Sku))], 12)}",
        OrderEdited edited => $"changed: {Wording.Join([.. edited.Edited.Lines.Select(l => Wording.Units(l.Quantity, l.Sku))], 12)}",
        CartClosed => "no longer held as a cart",
        HoldPlaced { Hold: var hold } => $"held{(hold.Queue is null ? "" : $" for {hold.Queue}")}: {hold.Because} ({hold.Rule}){(hold.DueBy is { } due ? $", due {Wording.Moment(due)}" : "")}",
        HoldsEnded ended => $"no longer held by {Wording.Join(ended.Rules)}{(ended.By is null ? "" : $", says {ended.By}")}: {ended.Because}",
        Notified told => $"{told.Queue} told: {told.Because}",
        ServiceUpgraded upgraded => $"to be shipped {upgraded.Level.Replace('_', ' ')}, at no cost to the customer",
        StockAwaited { Waits: var waits } => waits ? "waits for stock" : "waits for stock no longer",
        NodeLeftOut { LeftOut: var left } => $"{nodeName(left.Node)} left out{(left.Sku is null ? "" : $" for {left.Sku}")}{(left.Until is { } until ? $" until {Wording.Moment(until)}" : "")}",
        UnitsCancelled cancelled => Cancelled(cancelled),
        UnitsFulfilled fulfilled => $"{Count(fulfilled.Quantity)} of line {Wording.Number(fulfilled.Line)} fulfilled at once, without a shipment",
        LineSubstituted { By: var by } substituted => $"{Count(substituted.Quantity)} of line {Wording.Number(substituted.Line)} replaced by {Wording.Units(by.Quantity, by.Sku)} as line {Wording.Number(by.Number)}: {substituted.Because}",
        UnitsReturned returned => $"{Count(returned.Quantity)} of line {Wording.Number(returned.Line)} given back",
        ReturnHeld { Held: var held } => $"return {held.Request.Id} held: {Wording.Join([.. held.Holds.Select(h => $"{h.Because} ({h.Rule}){(h.Queue is null ? "" : $", waits in {h.Queue}")}{(h.DueBy is { } due ? $", due {Wording.Moment(due)}" : "")}")])}",
        ReturnSettled settled => $"return {settled.Return} {(settled.IsAccepted ? "settled: nothing comes in" : "refused")}",
        ReturnExpected expected => $"return {expected.Return.Return} expected",
        ReturnReceived received => $"return {received.Return} came in",
        TimerSet { Timer: var timer } => Term(timer),
        TimerEnded { Rang: true, Timer: var timer } => Due(timer),
        _ => Shipment(happened, nodeName),
    };

    private static string? Shipment(LifeEvent happened, Func<string, string> nodeName) => happened switch
    {
        ShipmentPlanned { Shipment: var shipment } =>
            $"shipment {Wording.Number(shipment.Number)} planned at {nodeName(shipment.Node)}: {Units(shipment.Lines)}{(shipment.Service is null ? "" : $" with {shipment.Service}")}{(shipment.DeliverOn is { } day ? $", to be delivered on {Wording.Day(day)}" : "")}",
        ShipmentMoved moved => $"shipment {Wording.Number(moved.Shipment)} {(moved.State == ShipmentState.Released ? "told to the node" : moved.State.ToString().ToLowerInvariant())}",
        ShipmentReduced reduced => $"{Units(reduced.Lines)} taken out of shipment {Wording.Number(reduced.Shipment)}: {Reason(reduced.Because)}",
        ReservationMade { Reservation: { Key: { Source: StockSource.Backorder, Shipment: > 0 } key } held } => $"{Wording.Units(held.Quantity, key.Place.Sku)} of shipment {Wording.Number(key.Shipment)} on backorder at {nodeName(key.Place.Node)}",
        ReservationMoved { To: StockSource.Backorder, Key: { Shipment: > 0 } key } late => $"{Wording.Units(late.Quantity, key.Place.Sku)} of shipment {Wording.Number(key.Shipment)} on backorder at {nodeName(key.Place.Node)}: less came than was to come",
        ReservationMoved { To: StockSource.OnHand, Key: { Shipment: > 0 } key } came => $"{Wording.Units(came.Quantity, key.Place.Sku)} for shipment {Wording.Number(key.Shipment)} there at {nodeName(key.Place.Node)}",
        _ => null,
    };

    /// <summary>The code of an event reads as words.</summary>
    private static string Reason(string because) => because.Contains(' ', StringComparison.Ordinal) ? because : because.Replace('_', ' ');

    private static string Cancelled(UnitsCancelled cancelled) => cancelled.Quantity < 0
        ? $"{Count(-cancelled.Quantity)} of line {Wording.Number(cancelled.Line)} wanted again: {cancelled.Because}"
        : $"{Count(cancelled.Quantity)} of line {Wording.Number(cancelled.Line)} cancelled: {cancelled.Because}";

    private static string Count(decimal units) => $"{DecimalText.Of(units)} {(units == 1 ? "unit" : "units")}";

    private static string Units(IEnumerable<LifeLine> lines) => Wording.Join([.. lines.Select(l => Wording.Units(l.Quantity, l.Sku))], 12);

    private static string Of(LifeTimer timer) => timer.Rule.Length == 0 ? "" : $" ({timer.Rule})";

    /// <summary>Null where another line tells it: looking again, and the due time of a hold.</summary>
    private static string? Term(LifeTimer timer) => timer.Kind switch
    {
        TimerKind.Expire => $"holds its stock until {Wording.Moment(timer.Due)}",
        TimerKind.Cancel => $"waits until {Wording.Moment(timer.Due)} at most{Of(timer)}",
        _ => null,
    };

    private static string? Due(LifeTimer timer) => timer.Kind switch
    {
        TimerKind.Expire => "its hold on stock lapsed",
        TimerKind.Cancel => $"its time to wait is over{Of(timer)}",
        TimerKind.HoldOverdue => $"the hold is overdue: nobody released it in time{Of(timer)}",
        _ => null,
    };
}
