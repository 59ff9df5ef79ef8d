using DomRules.Formats.Json;
using DomRules.Model.Decisions;

namespace DomRules.Formats.Decisions;

/// <summary>Reads the plans of a promise, in a decision record.</summary>
internal static class OfferParts
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);
    private static readonly PropertyNames<Outcome> Outcomes = new(Spelling.Snake);

    private enum Property
    {
        Contention, DeliverOn, Node, OnTime, Outcome, Price, ReadyFrom, Service, ShipBy, Shipments, Slots, Summary, Unplanned,
    }

    internal static OfferRecord? Offer(ref JsonCursor json)
    {
        if (!json.IsObject("an offer")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var offer = new OfferRecord(null, null, default, null, null, null, null, null, [], [], [], "");
        while (json.NextProperty(Names, ref seen, out var property)) offer = Figures(ref json, property, offer) ?? Parts(ref json, property, offer);
        seen.Require(ref json, start, Names, Property.Outcome, Property.Shipments, Property.Summary, Property.Unplanned);
        return offer;
    }

    private static OfferRecord? Figures(ref JsonCursor json, Property property, OfferRecord offer) => property switch
    {
        Property.DeliverOn => offer with { DeliverOn = json.Date() },
        Property.Node => offer with { Node = json.Name("an id") },
        Property.OnTime => offer with { OnTime = json.YesNo() },
        Property.Outcome => offer with { Outcome = json.Code(Outcomes) ?? default },
        Property.Price => offer with { Price = json.Prose() },
        Property.ReadyFrom => offer with { ReadyFrom = json.Instant() },
        Property.Service => offer with { Service = json.Prose() },
        Property.ShipBy => offer with { ShipBy = json.Instant() },
        _ => null,
    };

    private static OfferRecord Parts(ref JsonCursor json, Property property, OfferRecord offer) => property switch
    {
        Property.Contention => offer with { Contention = json.Each("the short pairs", CandidateParts.Contention) },
        Property.Shipments => offer with { Shipments = json.Each("the shipments", ShipmentParts.Shipment) },
        Property.Slots => offer with { Slots = json.Each("the slots", PickupParts.Slot) },
        Property.Summary => offer with { Summary = json.Prose() ?? "" },
        _ => offer with { Unplanned = json.Each("what is not planned", CandidateParts.Unplanned) },
    };
}
