using System.Text.Json.Nodes;
using DomRules.Formats.Json;
using DomRules.Model.Networks;

namespace DomRules.Formats.Networks;

/// <summary>A node as <see cref="NodeRecord"/> reads it. A place that stands for a postal code is left out: it comes from the code again.</summary>
internal static class NodeJson
{
    internal static JsonObject Of(Node node) => JsonNodes.Object(
        ("id", JsonNodes.Of(node.Id)),
        ("name", JsonNodes.Of(node.Name)),
        ("kind", JsonNodes.Of(node.Kind)),
        ("active", node.Active ? null : JsonValue.Create(false)),
        ("rank", node.Rank == 0 ? null : JsonNodes.Of(node.Rank)),
        ("site", JsonNodes.Of(node.Site)),
        ("country", JsonNodes.Of(node.Country)),
        ("region", JsonNodes.Of(node.Region)),
        ("postalCode", JsonNodes.Of(node.PostalCode)),
        ("latitude", node.IsCentroid ? null : JsonNodes.Of(node.At?.Latitude)),
        ("longitude", node.IsCentroid ? null : JsonNodes.Of(node.At?.Longitude)),
        ("timeZone", node.TimeZone == "UTC" ? null : JsonNodes.Of(node.TimeZone)),
        ("calendar", JsonNodes.Of(node.Calendar)),
        ("cutoffs", CutoffJson.ByLevel(node.Cutoffs)),
        ("openingHours", CutoffJson.Open(node.OpeningHours)),
        ("handling", node.HandlingWorkingDays == 0 ? null : DaysJson.Working(node.HandlingWorkingDays)),
        ("capabilities", node.Capabilities is { } able ? JsonNodes.Names(able) ?? new JsonArray() : null),
        ("tags", JsonNodes.Names(node.Tags)),
        ("capacity", node.Capacity is { } capacity ? Capacity(capacity) : null),
        ("costs", Costs(node.Costs)),
        ("blackouts", DaysJson.Days(node.Blackouts)),
        ("attributes", AttributeJson.Of(node.Attributes)));

    private static JsonObject Capacity(Capacity capacity) => JsonNodes.Object(
        ("unit", JsonNodes.Of(capacity.Unit)),
        ("perDay", JsonNodes.Of(capacity.PerDay)),
        ("used", capacity.Used == 0 ? null : JsonNodes.Of(capacity.Used)),
        ("hard", JsonNodes.Flag(capacity.Hard)));

    private static JsonObject? Costs(NodeCosts costs) => costs == new NodeCosts() ? null : JsonNodes.Object(
        ("perShipment", MoneyJson.Of(costs.PerShipment)), ("perLine", MoneyJson.Of(costs.PerLine)), ("perUnit", MoneyJson.Of(costs.PerUnit)));
}
