using System.Text.Json;

namespace DomRules.Model.Decisions;

/// <summary>Shipments and what is not shipped, as JSON.</summary>
internal static class ShipmentJson
{
    internal static void Shipment(Utf8JsonWriter json, ShipmentRecord shipment)
    {
        json.WriteStartObject("cost");
        json.List("parts", shipment.Cost.Parts, Part);
        json.WriteString("total", shipment.Cost.Total);
        json.WriteEndObject();
        json.Day("deliverOn", shipment.DeliverOn);
        if (shipment.DistanceMetres is { } metres)
        {
            json.WriteNumber("distanceMetres", metres);
        }

        json.List("lines", shipment.Lines, Line);
        json.WriteString("node", shipment.Node);
        if (shipment.OnTime is { } onTime)
        {
            json.WriteBoolean("onTime", onTime);
        }

        json.NonEmptyList("parcels", shipment.Parcels, Parcel);
        json.Moment("readyFrom", shipment.ReadyFrom);
        json.Text("service", shipment.Service);
        json.Moment("shipBy", shipment.ShipBy);
        json.Text("site", shipment.Site);
        if (shipment.Slot is { } slot)
        {
            json.WriteStartObject("slot");
            Slot(json, slot);
            json.WriteEndObject();
        }

        json.NonEmptyList("transfers", shipment.Transfers, Transfer);
    }

    internal static void Slot(Utf8JsonWriter json, SlotRecord slot)
    {
        json.Moment("from", slot.From);
        json.WriteString("id", slot.Id);
        json.Amount("left", slot.Left);
        json.Day("on", slot.On);
        json.Moment("until", slot.Until);
    }

    private static void Transfer(Utf8JsonWriter json, TransferRecord transfer)
    {
        json.Day("arrivesOn", transfer.ArrivesOn);
        json.Text("cost", transfer.Cost);
        json.WriteString("from", transfer.From);
        json.List("lines", transfer.Lines, Line);
        json.Moment("shipBy", transfer.ShipBy);
    }

    internal static void Unplanned(Utf8JsonWriter json, UnplannedRecord unplanned)
    {
        json.WriteNumber("line", unplanned.Line);
        json.Amount("quantity", unplanned.Quantity);
        json.WriteString("sku", unplanned.Sku);
        json.WriteString("why", unplanned.Why);
    }

    private static void Line(Utf8JsonWriter json, ShipmentLineRecord line)
    {
        json.Flag("assumed", line.IsAssumed);
        json.Amount("backordered", line.Backordered);
        json.Amount("incoming", line.Incoming);
        json.WriteNumber("line", line.Line);
        json.Amount("onHand", line.OnHand);
        json.Amount("quantity", line.Quantity);
        json.Day("readyOn", line.ReadyOn);
        json.WriteString("sku", line.Sku);
    }

    private static void Parcel(Utf8JsonWriter json, ParcelRecord parcel)
    {
        json.List("lines", parcel.Lines, Line);
        json.Flag("overLimit", parcel.OverLimit);
        json.WriteString("packing", parcel.Packing);
        json.Text("volume", parcel.Volume);
        json.Text("weight", parcel.Weight);
    }

    private static void Part(Utf8JsonWriter json, CostPartRecord part)
    {
        json.WriteString("amount", part.Amount);
        json.WriteString("because", part.Because);
        json.WriteString("rule", part.Rule);
    }
}
