using System.Text.Json.Nodes;
using DomRules.Formats.Json;
using DomRules.Model.Orders;
using static DomRules.Formats.Json.JsonNodes;
using CanonicalDecimal = DomRules.Model.Canonical.DecimalText;

namespace DomRules.Formats.Orders;

/// <summary>An order as <see cref="OrderRecord"/> reads it; what has its usual value is left out. A place that stands for a postal code is written too: who reads it need not know the code.</summary>
internal static class OrderJson
{
    private static readonly Order Usual = new() { Id = "" };

    internal static JsonObject Of(Order order) => JsonNodes.Object(
        ("id", JsonNodes.Of(order.Id)),
        ("channel", Unless(order.Channel, Usual.Channel)),
        ("market", JsonNodes.Of(order.Market)),
        ("stage", Unless(order.Stage, Usual.Stage)),
        ("placedAt", JsonNodes.Of(order.PlacedAt)),
        ("destination", Destination(order.Destination)),
        ("service", Unless(order.Service, Usual.Service)),
        ("promisedBy", JsonNodes.Of(order.PromisedBy)),
        ("currency", JsonNodes.Of(order.Currency)),
        ("value", MoneyJson.Of(order.Value)),
        ("weight", Measured(order.WeightGrams, "g")),
        ("priority", order.Priority == 0 ? null : JsonNodes.Of(order.Priority)),
        ("risk", Unless(order.Risk, Usual.Risk)),
        ("payment", Unless(order.Payment, Usual.Payment)),
        ("gift", Flag(order.Gift)),
        ("allowsPartial", Flag(order.AllowsPartial)),
        ("noSubstitutes", Flag(order.NoSubstitutes)),
        ("tags", Names(order.Tags)),
        ("customer", Customer(order.Customer)),
        ("lines", new JsonArray([.. order.Lines.Select(Line)])),
        ("attempts", order.Attempts == 0 ? null : JsonNodes.Of(order.Attempts)),
        ("preferredNodes", Names(order.PreferredNodes)),
        ("onlyNodes", Names(order.OnlyNodes)),
        ("withoutNodes", Names(order.WithoutNodes)),
        ("leftOut", JsonNodes.List(order.LeftOut, LeftOut)),
        ("requestedOn", JsonNodes.Of(order.RequestedOn)),
        ("notBefore", JsonNodes.Of(order.NotBefore)),
        ("slot", JsonNodes.Of(order.Slot)),
        ("cleared", Names(order.Cleared)),
        ("sourceVersion", order.SourceVersion is { } version ? JsonNodes.Of(version) : null),
        ("attributes", AttributeJson.Of(order.Attributes)));

    /// <summary>A node that is left out.</summary>
    internal static JsonObject LeftOut(LeftOutNode left) => JsonNodes.Object(
        ("node", JsonNodes.Of(left.Node)),
        ("sku", JsonNodes.Of(left.Sku)),
        ("until", JsonNodes.Of(left.Until)),
        ("because", JsonNodes.Of(left.Because)));

    /// <summary>One of its lines.</summary>
    internal static JsonObject Line(OrderLine line) => JsonNodes.Object(
        ("number", JsonNodes.Of(line.Number)),
        ("sku", JsonNodes.Of(line.Sku)),
        ("quantity", JsonNodes.Of(line.Quantity)),
        ("unitPrice", MoneyJson.Of(line.UnitPrice)),
        ("unitCost", MoneyJson.Of(line.UnitCost)),
        ("weight", Measured(line.UnitWeightGrams, "g")),
        ("longestSide", Measured(line.LongestSideMetres, "m")),
        ("volume", Measured(line.UnitVolumeLitres, "l")),
        ("category", JsonNodes.Of(line.Category)),
        ("tags", Names(line.Tags)),
        ("bundle", JsonNodes.Of(line.Bundle)),
        ("fulfilment", Unless(line.Fulfilment, line.PickupNode is null ? "ship" : "pickup")),
        ("pickupNode", JsonNodes.Of(line.PickupNode)),
        ("releaseDate", JsonNodes.Of(line.ReleaseDate)),
        ("onlyNodes", Names(line.OnlyNodes)),
        ("withoutNodes", Names(line.WithoutNodes)),
        ("noSubstitutes", Flag(line.NoSubstitutes)),
        ("standsFor", line.StandsFor is { } other ? JsonNodes.Of(other) : null),
        ("attributes", AttributeJson.Of(line.Attributes)));

    internal static JsonObject? Destination(Destination? to) => to is null ? null : JsonNodes.Object(
        ("country", JsonNodes.Of(to.Country)),
        ("region", JsonNodes.Of(to.Region)),
        ("city", JsonNodes.Of(to.City)),
        ("postalCode", JsonNodes.Of(to.PostalCode)),
        ("latitude", JsonNodes.Of(to.At?.Latitude)),
        ("longitude", JsonNodes.Of(to.At?.Longitude)),
        ("centroid", Flag(to.IsCentroid)));

    private static JsonObject? Customer(Customer customer)
    {
        var known = JsonNodes.Object(
            ("tags", Names(customer.Tags)),
            ("segment", JsonNodes.Of(customer.Segment)),
            ("ordersBefore", customer.OrdersBefore == 0 ? null : JsonNodes.Of(customer.OrdersBefore)),
            ("attributes", AttributeJson.Of(customer.Attributes)));
        return known.Count == 0 ? null : known;
    }

    private static JsonNode? Unless(string value, string usual) => value == usual ? null : JsonNodes.Of(value);

    private static JsonNode? Measured(decimal? amount, string unit) => amount is { } a ? JsonValue.Create($"{CanonicalDecimal.Of(a)} {unit}") : null;
}
