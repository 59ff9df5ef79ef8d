using DomRules.Formats.Json;
using DomRules.Model.Decisions;

namespace DomRules.Formats.Decisions;

/// <summary>Reads what can be promised, in a decision record.</summary>
internal static class PromiseParts
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);
    private static readonly PropertyNames<LineProperty> LineNames = new(Spelling.Camel);
    private static readonly PropertyNames<NodeProperty> NodeNames = new(Spelling.Camel);
    private static readonly PropertyNames<ArrivalProperty> ArrivalNames = new(Spelling.Camel);
    private static readonly PropertyNames<BackorderProperty> BackorderNames = new(Spelling.Camel);

    private enum Property
    {
        Hold, Lines, Pickups, Services,
    }

    private enum LineProperty
    {
        Available, Backorder, Line, Nodes, NotCarried, Sku, Wanted,
    }

    private enum NodeProperty
    {
        Arrivals, Available, Backorder, By, KeptBack, Node, OnHand, Outside, Reserved, ShareLeft, Stock, Taken,
    }

    private enum ArrivalProperty
    {
        On, Quantity,
    }

    private enum BackorderProperty
    {
        Assumed, Quantity, ReadyOn,
    }

    internal static PromiseRecord? Promise(ref JsonCursor json)
    {
        if (!json.IsObject("what can be promised")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var promise = new PromiseRecord([], [], [], null);
        while (json.NextProperty(Names, ref seen, out var property))
        {
            promise = property switch
            {
                Property.Hold => promise with { Hold = json.Prose() },
                Property.Lines => promise with { Lines = json.Each("the lines", Line) },
                Property.Pickups => promise with { Pickups = json.Each("the pickups", OfferParts.Offer) },
                _ => promise with { Services = json.Each("the services", OfferParts.Offer) },
            };
        }
        seen.Require(ref json, start, Names, Property.Lines, Property.Pickups, Property.Services);
        return promise;
    }

    private static PromisedLineRecord? Line(ref JsonCursor json)
    {
        if (!json.IsObject("what can be sold of a line")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var line = new PromisedLineRecord(0, "", 0, null, null, [], null);
        while (json.NextProperty(LineNames, ref seen, out var property))
        {
            line = property switch
            {
                LineProperty.Available => line with { Available = json.Decimal() },
                LineProperty.Backorder => line with { Backorder = Backorder(ref json) },
                LineProperty.Line => line with { Line = json.Whole(0, int.MaxValue) ?? 0 },
                LineProperty.Nodes => line with { Nodes = json.Each("the nodes", Node) },
                LineProperty.NotCarried => line with { NotCarried = json.Whole(0, int.MaxValue) },
                LineProperty.Sku => line with { Sku = json.Name("a SKU") ?? "" },
                _ => line with { Wanted = json.Decimal() ?? 0 },
            };
        }
        seen.Require(ref json, start, LineNames, LineProperty.Line, LineProperty.Nodes, LineProperty.Sku, LineProperty.Wanted);
        return line;
    }

    private static PromisedNodeRecord? Node(ref JsonCursor json)
    {
        if (!json.IsObject("what a node may give")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var node = new PromisedNodeRecord("", "", null, null, null, null, null, [], null, null, false, []);
        while (json.NextProperty(NodeNames, ref seen, out var property)) node = Figures(ref json, property, node) ?? Rest(ref json, property, node);
        seen.Require(ref json, start, NodeNames, NodeProperty.Node, NodeProperty.Stock);
        return node;
    }

    private static PromisedNodeRecord? Figures(ref JsonCursor json, NodeProperty property, PromisedNodeRecord node) => property switch
    {
        NodeProperty.Available => node with { Available = json.Decimal() },
        NodeProperty.KeptBack => node with { KeptBack = json.Decimal() },
        NodeProperty.OnHand => node with { OnHand = json.Decimal() },
        NodeProperty.Reserved => node with { Reserved = json.Decimal() },
        NodeProperty.ShareLeft => node with { ShareLeft = json.Decimal() },
        NodeProperty.Taken => node with { Taken = json.Decimal() },
        _ => null,
    };

    private static PromisedNodeRecord Rest(ref JsonCursor json, NodeProperty property, PromisedNodeRecord node) => property switch
    {
        NodeProperty.Arrivals => node with { Arrivals = json.Each("the arrivals", Arrival) },
        NodeProperty.Backorder => node with { Backorder = Backorder(ref json) },
        NodeProperty.By => node with { By = json.Each("the vetoes", CandidateParts.Veto) },
        NodeProperty.Node => node with { Node = json.Name("an id") ?? "" },
        NodeProperty.Outside => node with { Outside = json.YesNo() ?? false },
        _ => node with { Stock = json.Prose() ?? "" },
    };

    private static PromisedArrivalRecord? Arrival(ref JsonCursor json)
    {
        if (!json.IsObject("an arrival")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var arrival = new PromisedArrivalRecord(default, 0);
        while (json.NextProperty(ArrivalNames, ref seen, out var property))
            arrival = property == ArrivalProperty.On ? arrival with { On = json.Date() ?? default } : arrival with { Quantity = json.Decimal() ?? 0 };
        seen.Require(ref json, start, ArrivalNames, ArrivalProperty.On, ArrivalProperty.Quantity);
        return arrival;
    }

    private static PromisedBackorderRecord? Backorder(ref JsonCursor json)
    {
        if (!json.IsObject("what may be backordered")) return null;
        var seen = new SeenProperties();
        var backorder = new PromisedBackorderRecord(null, null, false);
        while (json.NextProperty(BackorderNames, ref seen, out var property))
        {
            backorder = property switch
            {
                BackorderProperty.Assumed => backorder with { IsAssumed = json.YesNo() ?? false },
                BackorderProperty.Quantity => backorder with { Quantity = json.Decimal() },
                _ => backorder with { ReadyOn = json.Date() },
            };
        }
        return backorder;
    }
}
