using System.Globalization;
using System.Text.Json.Nodes;

namespace DomRules.Operations.Simulating;

/// <summary>What all decisions of a simulation come to together. It grows as they are looked at, and is written down with each slice.</summary>
public sealed class SimulationTotals
{
    /// <summary>Beyond so many pairs of nodes the rest is one number.</summary>
    private const int MostPairs = 5_000;

    private const string Unplanned = "";
    private const string Others = "*";

    private readonly SortedDictionary<string, long> _counts;
    private readonly SortedDictionary<(string From, string To), long> _outcomes = [];
    private readonly SortedDictionary<(string From, string To), decimal> _units = [];
    private readonly SortedDictionary<string, (decimal Before, decimal After)> _costs = new(StringComparer.Ordinal);

    private SimulationTotals(IEnumerable<KeyValuePair<string, long>> counts) => _counts = new SortedDictionary<string, long>(counts.ToDictionary(), StringComparer.Ordinal);

    /// <summary>Nothing was looked at.</summary>
    public static SimulationTotals None() =>
        new(new[] { "compared", "changed", "reproduced", "notReproduced", "withoutInputs", "unreadable", "earlier", "later", "shipmentsBefore", "shipmentsAfter" }.Select(name => KeyValuePair.Create(name, 0L)));

    /// <summary>How many decisions were made again.</summary>
    public long Compared => _counts["compared"];

    /// <summary>How many came out otherwise.</summary>
    public long Changed => _counts["changed"];

    /// <summary>Counts a decision that could not be made again.</summary>
    /// <param name="isUnreadable">Whether what it was made of is there, and cannot be read.</param>
    public void PassOver(bool isUnreadable) => _counts[isUnreadable ? "unreadable" : "withoutInputs"]++;

    /// <summary>Counts a decision that was made again.</summary>
    /// <param name="change">Both beside each other.</param>
    /// <param name="isReproduced">Whether the version by which it was made comes to the same bytes now.</param>
    public void Add(DecisionChange change, bool isReproduced)
    {
        var (before, after) = (change.Before, change.After);
        _counts["compared"]++;
        _counts["changed"] += change.Changed.IsEmpty ? 0 : 1;
        _counts[isReproduced ? "reproduced" : "notReproduced"]++;
        _counts["earlier"] += after.DeliverOn < before.DeliverOn ? 1 : 0;
        _counts["later"] += after.DeliverOn > before.DeliverOn ? 1 : 0;
        _counts["shipmentsBefore"] += before.Shipments;
        _counts["shipmentsAfter"] += after.Shipments;
        _outcomes[(before.Outcome, after.Outcome)] = _outcomes.GetValueOrDefault((before.Outcome, after.Outcome)) + 1;
        foreach (var (from, to, units) in change.Moves())
        {
            Move(from ?? Unplanned, to ?? Unplanned, units);
        }

        Cost(before.Cost, isBefore: true);
        Cost(after.Cost, isBefore: false);
    }

    /// <summary>As results have it.</summary>
    public JsonObject Write() => new()
    {
        ["counts"] = new JsonObject([.. _counts.Select(one => KeyValuePair.Create(one.Key, (JsonNode?)one.Value))]),
        ["costs"] = new JsonArray([.. _costs.Select(one => (JsonNode?)new JsonObject { ["currency"] = one.Key, ["before"] = Text(one.Value.Before), ["after"] = Text(one.Value.After) })]),
        ["nodes"] = new JsonArray([.. _units.Select(one => (JsonNode?)new JsonObject { ["from"] = Node(one.Key.From), ["to"] = Node(one.Key.To), ["units"] = Text(one.Value) })]),
        ["outcomes"] = new JsonArray([.. _outcomes.Select(one => (JsonNode?)new JsonObject { ["from"] = one.Key.From, ["to"] = one.Key.To, ["decisions"] = one.Value })]),
    };

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static SimulationTotals Read(JsonNode json)
    {
        var totals = new SimulationTotals(json["counts"]!.AsObject().Select(one => KeyValuePair.Create(one.Key, one.Value!.GetValue<long>())));
        foreach (var one in json["costs"]!.AsArray())
        {
            totals._costs[(string)one!["currency"]!] = (Number(one["before"]), Number(one["after"]));
        }

        foreach (var one in json["nodes"]!.AsArray())
        {
            totals._units[((string?)one!["from"] ?? Unplanned, (string?)one["to"] ?? Unplanned)] = Number(one["units"]);
        }

        foreach (var one in json["outcomes"]!.AsArray())
        {
            totals._outcomes[((string)one!["from"]!, (string)one["to"]!)] = one["decisions"]!.GetValue<long>();
        }

        return totals;
    }

    private void Move(string from, string to, decimal units)
    {
        var pair = _units.Count < MostPairs || _units.ContainsKey((from, to)) ? (from, to) : (Others, Others);
        _units[pair] = _units.GetValueOrDefault(pair) + units;
    }

    private void Cost(string? text, bool isBefore)
    {
        if (text?.Split(' ') is not [var amount, var currency])
        {
            return;
        }

        var (before, after) = _costs.GetValueOrDefault(currency);
        var value = decimal.Parse(amount, CultureInfo.InvariantCulture);
        _costs[currency] = isBefore ? (before + value, after) : (before, after + value);
    }

    private static string? Node(string node) => node == Unplanned ? null : node;

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static decimal Number(JsonNode? text) => decimal.Parse((string)text!, CultureInfo.InvariantCulture);
}
