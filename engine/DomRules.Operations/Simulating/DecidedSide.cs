using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using DomRules.Model.Decisions;
using DomRules.Operations.Serving;

namespace DomRules.Operations.Simulating;

/// <summary>What of a decision is compared with another's.</summary>
/// <param name="Decision">Its hash.</param>
/// <param name="Outcome">What came out.</param>
/// <param name="Units">Units by line and node, sorted; what is not planned has no node.</param>
/// <param name="Cost">Of the whole plan; null: nothing ships.</param>
/// <param name="DeliverOn">The day on which the last of it arrives or is ready; null: no day is known.</param>
/// <param name="Shipments">How many.</param>
public sealed record DecidedSide(string Decision, string Outcome, ImmutableArray<LineUnits> Units, string? Cost, DateOnly? DeliverOn, int Shipments)
{
    /// <summary>What only totals need; rows of results do not have it.</summary>
    public DecidedPlan Plan { get; init; } = DecidedPlan.Unknown;

    /// <summary>That of a record.</summary>
    public static DecidedSide Of(DecisionRecord record) => new(
        record.Decision,
        Words.Of(record.Outcome),
        [.. record.Shipments.SelectMany(shipment => shipment.Lines.Select(line => new LineUnits(line.Line, shipment.Node, line.Quantity)))
            .Concat(record.Unplanned.Select(line => new LineUnits(line.Line, null, line.Quantity)))
            .GroupBy(one => (one.Line, one.Node)).Select(group => new LineUnits(group.Key.Line, group.Key.Node, group.Sum(one => one.Quantity)))
            .OrderBy(one => one.Line).ThenBy(one => one.Node, StringComparer.Ordinal)],
        record.Cost,
        record.Shipments.Select(DayOf).Max(),
        record.Shipments.Length)
    {
        Plan = DecidedPlan.Of(record),
    };

    /// <summary>As rows of results have it.</summary>
    public JsonObject Write() => new()
    {
        ["cost"] = Cost,
        ["decision"] = Decision,
        ["deliverOn"] = DeliverOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["outcome"] = Outcome,
        ["shipments"] = Shipments,
        ["units"] = new JsonArray([.. Units.Select(one => (JsonNode?)new JsonObject { ["line"] = one.Line, ["node"] = one.Node, ["quantity"] = one.Quantity.ToString(CultureInfo.InvariantCulture) })]),
    };

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    internal static DecidedSide Read(JsonNode json) => new(
        (string)json["decision"]!,
        (string)json["outcome"]!,
        [.. json["units"]!.AsArray().Select(one => new LineUnits(one!["line"]!.GetValue<int>(), (string?)one["node"], decimal.Parse((string)one["quantity"]!, CultureInfo.InvariantCulture)))],
        (string?)json["cost"],
        (string?)json["deliverOn"] is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        json["shipments"]!.GetValue<int>());

    internal static DateOnly? DayOf(ShipmentRecord shipment) => shipment.DeliverOn ?? (shipment.ReadyFrom is { } ready ? DateOnly.FromDateTime(ready.DateTime) : null);
}
