using System.Collections.Immutable;
using System.Text.Json;
using DomRules.Formats.Json;
using DomRules.Formats.Orders;
using DomRules.Formats.Problems;
using DomRules.Model.Orders;
using DomRules.Model.Values;

namespace DomRules.Formats.Shopify;

/// <summary>Reads a fulfilment order as an order of its own, which would like to be shipped from where the shop assigned it.</summary>
internal sealed class ShopifyFulfillmentOrder
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Snake);
    private static readonly PropertyNames<MethodProperty> MethodNames = new(Spelling.Snake);

    private readonly List<string> aside = [];
    private string? id, orderId, orderName, locationId, status, method;
    private DateTimeOffset? createdAt;
    private Destination? destination;
    private bool namesDestination;
    private List<ShopifyFulfillmentLine>? lines;

    private enum Property
    {
        Id, OrderId, OrderName, AssignedLocationId, AssignedLocation, Status, CreatedAt, Destination, DeliveryMethod, LineItems, FulfillmentHolds, MerchantRequests,
        InternationalDuties, FulfillAt, FulfillBy, ShopId, RequestStatus, SupportedActions, UpdatedAt, ChannelId, OrderProcessedAt, FulfillmentServiceHandle,
    }

    private enum MethodProperty
    {
        MethodType,
    }

    /// <summary>Null when it was reported.</summary>
    internal static Order? Read(ref JsonCursor json, ShopifyLinks links)
    {
        if (!json.IsObject("a fulfilment order")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var order = new ShopifyFulfillmentOrder();
        var others = new List<string>();
        while (json.NextKnown(Names, ref seen, others, out var property)) order.Take(ref json, property);
        if (order.aside.Count > 0) json.Context.Problems.Add(ShopifyProblems.LeftAside, start, $"not routed: {string.Join(", ", order.aside)}");
        if (others.Count > 0) json.Context.Problems.Add(ShopifyProblems.NotUnderstood, start, $"not understood: {Shown.Text(string.Join(", ", others))}");
        foreach (var line in order.lines ?? []) links.Learn(line);
        return order.ToOrder(json.Context.Problems, start, links);
    }

    private void Take(ref JsonCursor json, Property property)
    {
        switch (property)
        {
            case Property.Id: id = ShopifyId.Read(ref json); break;
            case Property.OrderId: orderId = ShopifyId.Read(ref json); break;
            case Property.OrderName: orderName = json.Text(); break;
            case Property.AssignedLocationId: locationId = ShopifyId.Read(ref json); break;
            case Property.Status: status = json.Text(); break;
            case Property.CreatedAt: createdAt = json.Instant(); break;
            case Property.Destination:
                namesDestination = json.Token == JsonTokenType.StartObject;
                destination = ShopifyAddress.Read(ref json);
                break;
            case Property.DeliveryMethod: method = Method(ref json); break;
            case Property.LineItems: lines = ShopifyFulfillmentLine.ReadAll(ref json); break;
            case Property.FulfillmentHolds: LeaveAside(ref json, "holds"); break;
            case Property.MerchantRequests: LeaveAside(ref json, "requests to the fulfilment service"); break;
            case Property.FulfillAt or Property.FulfillBy: LeaveAside(ref json, "dates of fulfilment"); break;
            default: json.Skip(); break;
        }
    }

    private void LeaveAside(ref JsonCursor json, string what)
    {
        if (json.HoldsAnything() && !aside.Contains(what)) aside.Add(what);
    }

    private static string? Method(ref JsonCursor json)
    {
        if (!json.IsObject("a delivery method")) return null;
        var seen = new SeenProperties();
        string? type = null;
        while (json.NextKnown(MethodNames, ref seen, [], out _)) type = json.Text();
        return type;
    }

    private Order? ToOrder(ProblemList problems, int start, ShopifyLinks links)
    {
        if (id is null || lines is null)
        {
            problems.Add(ShopifyProblems.PartialBody, start, id is null ? "the fulfilment order has no `id`" : "the fulfilment order has no `line_items`");
            return null;
        }
        if (status is "closed" or "cancelled") problems.Add(ShopifyProblems.NotOpen, start, $"the fulfilment order is {status}; it has the fact `status` of its own");
        var isPickup = method == "pick_up" && locationId is not null;
        var ordered = lines.Select((l, i) => l.ToLine(i + 1, links, isPickup ? locationId : null)).OfType<OrderLine>().ToArray();
        OrderLines.Check(ordered, destination, namesDestination, problems, start);
        return problems.HasErrors ? null : new()
        {
            Id = id,
            PlacedAt = createdAt,
            Destination = destination,
            Service = isPickup ? "pickup" : "standard",
            Lines = [.. ordered],
            PreferredNodes = locationId is null ? [] : [locationId],
            Attributes = Attributes(),
        };
    }

    private ImmutableSortedDictionary<string, Value> Attributes()
    {
        var facts = AttributeReader.None.ToBuilder();
        if (orderId is not null) facts["order_id"] = new TextValue(orderId);
        if (orderName is not null) facts["name"] = new TextValue(orderName);
        facts["status"] = new TextValue(status ?? "open");
        return facts.ToImmutable();
    }
}
