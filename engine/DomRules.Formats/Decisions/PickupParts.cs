using DomRules.Formats.Json;
using DomRules.Model.Decisions;

namespace DomRules.Formats.Decisions;

/// <summary>Reads how a shipment is collected, in a decision record.</summary>
internal static class PickupParts
{
    private static readonly PropertyNames<SlotProperty> SlotNames = new(Spelling.Camel);
    private static readonly PropertyNames<TransferProperty> TransferNames = new(Spelling.Camel);

    private enum SlotProperty
    {
        From, Id, Left, On, Until,
    }

    private enum TransferProperty
    {
        ArrivesOn, Cost, From, Lines, ShipBy,
    }

    internal static SlotRecord? Slot(ref JsonCursor json)
    {
        if (!json.IsObject("a slot")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var slot = new SlotRecord("", default, default, default);
        while (json.NextProperty(SlotNames, ref seen, out var property))
        {
            slot = property switch
            {
                SlotProperty.From => slot with { From = json.Instant() ?? default },
                SlotProperty.Id => slot with { Id = json.Name("a slot id") ?? "" },
                SlotProperty.Left => slot with { Left = json.Decimal() },
                SlotProperty.On => slot with { On = json.Date() ?? default },
                _ => slot with { Until = json.Instant() ?? default },
            };
        }
        seen.Require(ref json, start, SlotNames, SlotProperty.From, SlotProperty.Id, SlotProperty.On, SlotProperty.Until);
        return slot;
    }

    internal static TransferRecord? Transfer(ref JsonCursor json)
    {
        if (!json.IsObject("a transfer")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var transfer = new TransferRecord("", null, null, null, []);
        while (json.NextProperty(TransferNames, ref seen, out var property))
        {
            transfer = property switch
            {
                TransferProperty.ArrivesOn => transfer with { ArrivesOn = json.Date() },
                TransferProperty.Cost => transfer with { Cost = json.Prose() },
                TransferProperty.From => transfer with { From = json.Prose() ?? "" },
                TransferProperty.Lines => transfer with { Lines = json.Each("what comes by transfer", ShipmentParts.Line) },
                _ => transfer with { ShipBy = json.Instant() },
            };
        }
        seen.Require(ref json, start, TransferNames, TransferProperty.From, TransferProperty.Lines);
        return transfer;
    }
}
