using System.Text.Json;

namespace DomRules.Model.Decisions;

/// <summary>What can be promised, as JSON.</summary>
internal static class PromiseJson
{
    internal static void Promise(Utf8JsonWriter json, PromiseRecord promise)
    {
        json.Text("hold", promise.Hold);
        json.List("lines", promise.Lines, Line);
        json.List("pickups", promise.Pickups, Offer);
        json.List("services", promise.Services, Offer);
    }

    private static void Line(Utf8JsonWriter json, PromisedLineRecord line)
    {
        json.Amount("available", line.Available);
        Backorder(json, line.Backorder);
        json.WriteNumber("line", line.Line);
        json.List("nodes", line.Nodes, Node);
        if (line.NotCarried is { } counted)
        {
            json.WriteNumber("notCarried", counted);
        }

        json.WriteString("sku", line.Sku);
        json.Amount("wanted", line.Wanted);
    }

    private static void Node(Utf8JsonWriter json, PromisedNodeRecord node)
    {
        json.NonEmptyList("arrivals", node.Arrivals, Arrival);
        json.Amount("available", node.Available);
        Backorder(json, node.Backorder);
        json.NonEmptyList("by", node.By, DecisionPartJson.Veto);
        json.Amount("keptBack", node.KeptBack);
        json.WriteString("node", node.Node);
        json.Amount("onHand", node.OnHand);
        json.Flag("outside", node.Outside);
        json.Amount("reserved", node.Reserved);
        json.Amount("shareLeft", node.ShareLeft);
        json.WriteString("stock", node.Stock);
        json.Amount("taken", node.Taken);
    }

    private static void Arrival(Utf8JsonWriter json, PromisedArrivalRecord arrival)
    {
        json.Day("on", arrival.On);
        json.Amount("quantity", arrival.Quantity);
    }

    private static void Backorder(Utf8JsonWriter json, PromisedBackorderRecord? backorder)
    {
        if (backorder is not null)
        {
            json.WriteStartObject("backorder");
            json.Flag("assumed", backorder.IsAssumed);
            json.Amount("quantity", backorder.Quantity);
            json.Day("readyOn", backorder.ReadyOn);
            json.WriteEndObject();
        }
    }

    private static void Offer(Utf8JsonWriter json, OfferRecord offer)
    {
        json.NonEmptyList("contention", offer.Contention, DecisionPartJson.Contention);
        json.Day("deliverOn", offer.DeliverOn);
        json.Text("node", offer.Node);
        if (offer.OnTime is { } onTime)
        {
            json.WriteBoolean("onTime", onTime);
        }

        json.WriteString("outcome", DecisionWords.Of(offer.Outcome));
        json.Text("price", offer.Price);
        json.Moment("readyFrom", offer.ReadyFrom);
        json.Text("service", offer.Service);
        json.Moment("shipBy", offer.ShipBy);
        json.List("shipments", offer.Shipments, ShipmentJson.Shipment);
        json.NonEmptyList("slots", offer.Slots, ShipmentJson.Slot);
        json.WriteString("summary", offer.Summary);
        json.List("unplanned", offer.Unplanned, ShipmentJson.Unplanned);
    }
}
