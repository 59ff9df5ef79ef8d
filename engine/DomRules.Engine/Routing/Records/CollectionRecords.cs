using System.Collections.Immutable;
using DomRules.Engine.Calendars;
using DomRules.Engine.Routing.Shipping;
using DomRules.Model.Decisions;
using ValueText = DomRules.Engine.Evidence.ValueText;

namespace DomRules.Engine.Routing.Records;

/// <summary>What the record tells of a shipment that is collected: when, in which slot, and what comes from elsewhere.</summary>
internal sealed class CollectionRecords(RoutingSession session)
{
    internal ShipmentRecord Collected(ShipmentRecord shipment, PickupPlan pickup) => shipment with
    {
        OnTime = pickup.ReadyFrom is null ? null : DayNumbers.DaysLate(pickup.ReadyOn, session.Order.PromisedBy) == 0,
        ReadyFrom = pickup.ReadyFrom,
        Transfers = [.. pickup.Transfers.Select(Transfer).OrderBy(transfer => transfer.From, StringComparer.Ordinal)],
        Slot = pickup.Slot is { } slot ? Slot(session, slot) : null,
    };

    internal static SlotRecord Slot(RoutingSession session, SlotTime slot) =>
        new(session.Snapshot.Slots.All[slot.Slot].Id, DateOnly.FromDayNumber(slot.Day), slot.From, slot.Until);

    private TransferRecord Transfer(PickupTransfer transfer) => new(
        session.Snapshot.Nodes[transfer.From].Id,
        transfer.Times?.LeavesBy,
        transfer.Times is { } times ? DateOnly.FromDayNumber(times.ArrivesOn) : null,
        session.Costs.Money(transfer.Lane.Cost) is var cost && cost > 0 ? ValueText.Cost(cost, session.Frame.Currency) : null,
        Lines(transfer.Contents));

    private ImmutableArray<ShipmentLineRecord> Lines(Content[] contents) =>
    [
        .. contents.GroupBy(content => session.Lines[content.Line].Line.Number).OrderBy(line => line.Key)
            .Select(line => new ShipmentLineRecord(line.Key, session.Lines[line.First().Line].Line.Sku, line.Sum(content => session.Lines[content.Line].UnitsOf(content.Steps)))),
    ];
}
