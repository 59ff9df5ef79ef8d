using System.Text.Json.Nodes;
using DomRules.Model.Canonical;
using DomRules.Model.Orders;

namespace DomRules.Routing.Tests.Cases;

/// <summary>A made-up order as a line of a file that the command line reads.</summary>
internal static class OrderFile
{
    public static string Of(Order order) => NetworkFile.Object(
        ("id", order.Id), ("channel", order.Channel), ("placedAt", order.PlacedAt is { } at ? NetworkFile.Moment(at) : null), ("service", order.Service), ("promisedBy", order.PromisedBy is { } day ? NetworkFile.Date(day) : null),
        ("currency", order.Currency), ("value", NetworkFile.Money(order.Value)), ("priority", order.Priority), ("risk", order.Risk), ("gift", order.Gift), ("allowsPartial", order.AllowsPartial), ("tags", NetworkFile.Texts(order.Tags)),
        ("destination", order.Destination is not { } to ? null : NetworkFile.Object(("country", to.Country), ("region", to.Region), ("postalCode", to.PostalCode), ("latitude", to.At?.Latitude), ("longitude", to.At?.Longitude))),
        ("customer", NetworkFile.Object(("tags", NetworkFile.Texts(order.Customer.Tags)), ("ordersBefore", order.Customer.OrdersBefore))),
        ("preferredNodes", NetworkFile.Texts(order.PreferredNodes)), ("onlyNodes", NetworkFile.Texts(order.OnlyNodes)), ("withoutNodes", NetworkFile.Texts(order.WithoutNodes)), ("cleared", NetworkFile.Texts(order.Cleared)),
        ("slot", order.Slot), ("requestedOn", order.RequestedOn is { } on ? NetworkFile.Date(on) : null), ("attributes", NetworkFile.Attributes(order.Attributes)), ("lines", NetworkFile.List(order.Lines, Line))).ToJsonString();

    private static JsonObject Line(OrderLine line) => NetworkFile.Object(
        ("number", line.Number), ("sku", line.Sku), ("quantity", DecimalText.Of(line.Quantity)), ("unitPrice", NetworkFile.Money(line.UnitPrice)), ("unitCost", NetworkFile.Money(line.UnitCost)),
        ("weight", NetworkFile.Measured(line.UnitWeightGrams, "g")), ("category", line.Category), ("tags", NetworkFile.Texts(line.Tags)), ("bundle", line.Bundle), ("fulfilment", line.Fulfilment), ("pickupNode", line.PickupNode),
        ("releaseDate", line.ReleaseDate is { } day ? NetworkFile.Date(day) : null), ("onlyNodes", NetworkFile.Texts(line.OnlyNodes)), ("withoutNodes", NetworkFile.Texts(line.WithoutNodes)),
        ("attributes", NetworkFile.Attributes(line.Attributes)));
}
