using System.Collections.Immutable;
using DomRules.Formats.Json;
using DomRules.Model.Decisions;

namespace DomRules.Formats.Decisions;

/// <summary>Reads shipments of a decision record.</summary>
internal static class ShipmentParts
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);
    private static readonly PropertyNames<LineProperty> LineNames = new(Spelling.Camel);
    private static readonly PropertyNames<ParcelProperty> ParcelNames = new(Spelling.Camel);
    private static readonly PropertyNames<CostProperty> CostNames = new(Spelling.Camel);
    private static readonly PropertyNames<PartProperty> PartNames = new(Spelling.Camel);

    private enum Property
    {
        Cost, DeliverOn, DistanceMetres, Lines, Node, OnTime, Parcels, ReadyFrom, Service, ShipBy, Site, Slot, Transfers,
    }

    private enum LineProperty
    {
        Assumed, Backordered, Incoming, Line, OnHand, Quantity, ReadyOn, Sku,
    }

    private enum ParcelProperty
    {
        Lines, OverLimit, Packing, Volume, Weight,
    }

    private enum CostProperty
    {
        Parts, Total,
    }

    private enum PartProperty
    {
        Amount, Because, Rule,
    }

    internal static ShipmentRecord? Shipment(ref JsonCursor json)
    {
        if (!json.IsObject("a shipment")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var shipment = new ShipmentRecord("", null, null, null, null, null, null, [], [], new("", []));
        while (json.NextProperty(Names, ref seen, out var property))
        {
            shipment = property switch
            {
                Property.Cost => shipment with { Cost = Cost(ref json) ?? shipment.Cost },
                Property.DeliverOn => shipment with { DeliverOn = json.Date() },
                Property.DistanceMetres => shipment with { DistanceMetres = json.Whole(0, int.MaxValue) },
                Property.Lines => shipment with { Lines = json.Each("the shipment's lines", Line) },
                Property.Node => shipment with { Node = json.Prose() ?? "" },
                Property.OnTime => shipment with { OnTime = json.YesNo() },
                Property.Parcels => shipment with { Parcels = json.Each("the shipment's parcels", Parcel) },
                Property.ReadyFrom => shipment with { ReadyFrom = json.Instant() },
                Property.Slot => shipment with { Slot = PickupParts.Slot(ref json) },
                Property.Transfers => shipment with { Transfers = json.Each("the transfers", PickupParts.Transfer) },
                Property.Service => shipment with { Service = json.Prose() },
                Property.ShipBy => shipment with { ShipBy = json.Instant() },
                _ => shipment with { Site = json.Prose() },
            };
        }
        seen.Require(ref json, start, Names, Property.Cost, Property.Lines, Property.Node);
        return shipment;
    }

    internal static ShipmentLineRecord? Line(ref JsonCursor json)
    {
        if (!json.IsObject("a shipment's line")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var line = new ShipmentLineRecord(0, "", 0);
        while (json.NextProperty(LineNames, ref seen, out var property))
        {
            line = property switch
            {
                LineProperty.Assumed => line with { IsAssumed = json.YesNo() ?? false },
                LineProperty.Backordered => line with { Backordered = json.Decimal() },
                LineProperty.Incoming => line with { Incoming = json.Decimal() },
                LineProperty.Line => line with { Line = json.Whole(1, int.MaxValue) ?? 0 },
                LineProperty.OnHand => line with { OnHand = json.Decimal() },
                LineProperty.Quantity => line with { Quantity = json.Decimal() ?? 0 },
                LineProperty.ReadyOn => line with { ReadyOn = json.Date() },
                _ => line with { Sku = json.Name("a SKU") ?? "" },
            };
        }
        seen.Require(ref json, start, LineNames, LineProperty.Line, LineProperty.Quantity, LineProperty.Sku);
        return line;
    }

    private static ParcelRecord? Parcel(ref JsonCursor json)
    {
        if (!json.IsObject("a parcel")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var parcel = new ParcelRecord([], null, false, "");
        while (json.NextProperty(ParcelNames, ref seen, out var property))
        {
            parcel = property switch
            {
                ParcelProperty.Lines => parcel with { Lines = json.Each("the parcel's lines", Line) },
                ParcelProperty.OverLimit => parcel with { OverLimit = json.YesNo() ?? false },
                ParcelProperty.Packing => parcel with { Packing = json.Prose() ?? "" },
                ParcelProperty.Volume => parcel with { Volume = json.Prose() },
                _ => parcel with { Weight = json.Prose() },
            };
        }
        seen.Require(ref json, start, ParcelNames, ParcelProperty.Lines, ParcelProperty.Packing);
        return parcel;
    }

    private static CostRecord? Cost(ref JsonCursor json)
    {
        if (!json.IsObject("a cost")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var total = "";
        ImmutableArray<CostPartRecord> parts = [];
        while (json.NextProperty(CostNames, ref seen, out var property))
        {
            if (property == CostProperty.Total) total = json.Prose() ?? "";
            else parts = json.Each("the cost's parts", Part);
        }
        seen.Require(ref json, start, CostNames, CostProperty.Parts, CostProperty.Total);
        return new(total, parts);
    }

    private static CostPartRecord? Part(ref JsonCursor json)
    {
        if (!json.IsObject("a part of the cost")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var part = new CostPartRecord("", "", "");
        while (json.NextProperty(PartNames, ref seen, out var property))
        {
            var text = json.Prose() ?? "";
            part = property switch
            {
                PartProperty.Amount => part with { Amount = text },
                PartProperty.Because => part with { Because = text },
                _ => part with { Rule = text },
            };
        }
        seen.Require(ref json, start, PartNames, PartProperty.Amount, PartProperty.Because, PartProperty.Rule);
        return part;
    }
}
