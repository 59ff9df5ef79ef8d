using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

namespace DomRules.Operations.Simulating;

/// <summary>What all decisions of a simulation come to together. It grows as they are looked at, and is written down with each slice; its size is bounded.</summary>
public sealed class SimulationTotals
{
    /// <summary>Beyond so many pairs of nodes the rest is one number.</summary>
    private const int MostPairs = 5_000;
    private const int MostNodes = 2_000;
    private const int MostCurrencies = 50;
    private const int MostProblems = 20;

    /// <summary>Days to delivery from this one on are told together.</summary>
    private const int LastDay = 15;

    private const string Unplanned = "";
    private const string Others = "*";

    private static readonly string[] Names =
    [
        "compared", "changed", "reproduced", "notReproduced", "withoutInputs", "unreadable", "earlier", "later", "shipmentsBefore", "shipmentsAfter",
        "shippedBefore", "shippedAfter", "splitBefore", "splitAfter", "promisedBefore", "promisedAfter", "onTimeBefore", "onTimeAfter",
        "datedBefore", "datedAfter", "daysBefore", "daysAfter", "measuredBefore", "measuredAfter", "metresBefore", "metresAfter",
    ];

    private readonly SortedDictionary<string, long> _counts = new(Names.ToDictionary(name => name, _ => 0L), StringComparer.Ordinal);
    private readonly SortedDictionary<(string From, string To), long> _outcomes = [];
    private readonly SortedDictionary<(string From, string To), decimal> _units = [];
    private readonly PairedSums _costs = new("currency", MostCurrencies);
    private readonly PairedSums _costed = new("currency", MostCurrencies);
    private readonly PairedSums _nodes = new("node", MostNodes);
    private readonly PairedSums _days = new("days", LastDay + 2);
    private readonly List<LineProblem> _problems = [];

    private SimulationTotals()
    {
    }

    /// <summary>How many decisions were made again.</summary>
    public long Compared => _counts["compared"];

    /// <summary>How many came out otherwise.</summary>
    public long Changed => _counts["changed"];

    /// <summary>Decisions by outcome before and after.</summary>
    public ImmutableArray<OutcomeFlow> Outcomes => [.. _outcomes.Select(one => new OutcomeFlow(one.Key.From, one.Key.To, one.Value))];

    /// <summary>Units by node before and after.</summary>
    public ImmutableArray<UnitFlow> Flows => [.. _units.Select(one => new UnitFlow(Node(one.Key.From), Node(one.Key.To), one.Value))];

    /// <summary>Cost of plans, by currency.</summary>
    public ImmutableArray<PairedSum> Costs => _costs.All;

    /// <summary>Orders whose plan has a cost, by currency.</summary>
    public ImmutableArray<PairedSum> Costed => _costed.All;

    /// <summary>Shipments by node.</summary>
    public ImmutableArray<PairedSum> Nodes => _nodes.All;

    /// <summary>Orders by days from the decision to the delivery of the last of it, as numbers of two digits; the last of them takes in all later ones.</summary>
    public ImmutableArray<PairedSum> Days => _days.All;

    /// <summary>The first of the orders of a file that were not simulated.</summary>
    public IReadOnlyList<LineProblem> Problems => _problems;

    /// <summary>Nothing was looked at.</summary>
    public static SimulationTotals None() => new();

    /// <summary>A count by its name.</summary>
    public long Count(string name) => _counts[name];

    /// <summary>Counts a decision that could not be made again.</summary>
    /// <param name="isUnreadable">Whether what it was made of is there, and cannot be read.</param>
    public void PassOver(bool isUnreadable) => _counts[isUnreadable ? "unreadable" : "withoutInputs"]++;

    /// <summary>Counts an order of a file that could not be decided.</summary>
    public void PassOver(LineProblem problem)
    {
        PassOver(isUnreadable: true);
        if (_problems.Count < MostProblems)
        {
            _problems.Add(problem);
        }
    }

    /// <summary>Counts a decision that was made again.</summary>
    /// <param name="change">Both beside each other.</param>
    /// <param name="isReproduced">Whether the version by which it was made comes to the same bytes now; null: nobody asked.</param>
    public void Add(DecisionChange change, bool? isReproduced)
    {
        var (before, after) = (change.Before, change.After);
        Count("compared", true);
        Count("changed", !change.Changed.IsEmpty);
        Count("reproduced", isReproduced == true);
        Count("notReproduced", isReproduced == false);
        Count("earlier", after.DeliverOn < before.DeliverOn);
        Count("later", after.DeliverOn > before.DeliverOn);
        Side(before, change.Subject.At, "Before");
        Side(after, change.Subject.At, "After");
        _outcomes[(before.Outcome, after.Outcome)] = _outcomes.GetValueOrDefault((before.Outcome, after.Outcome)) + 1;
        foreach (var (from, to, units) in change.Moves())
        {
            Move(from ?? Unplanned, to ?? Unplanned, units);
        }
    }

    /// <summary>As results have it.</summary>
    public JsonObject Write() => new()
    {
        ["counts"] = new JsonObject([.. _counts.Select(one => KeyValuePair.Create(one.Key, (JsonNode?)one.Value))]),
        ["costed"] = _costed.Write(),
        ["costs"] = _costs.Write(),
        ["days"] = _days.Write(),
        ["nodes"] = new JsonArray([.. Flows.Select(one => (JsonNode?)new JsonObject { ["from"] = one.From, ["to"] = one.To, ["units"] = one.Units.ToString(CultureInfo.InvariantCulture) })]),
        ["outcomes"] = new JsonArray([.. Outcomes.Select(one => (JsonNode?)new JsonObject { ["from"] = one.From, ["to"] = one.To, ["decisions"] = one.Decisions })]),
        ["problems"] = new JsonArray([.. _problems.Select(one => (JsonNode?)new JsonObject { ["line"] = one.Line, ["why"] = one.Why })]),
        ["shipments"] = _nodes.Write(),
    };

    /// <summary>Reads what <see cref="Write"/> wrote; what an earlier version did not count is nothing.</summary>
    public static SimulationTotals Read(JsonNode json)
    {
        var totals = new SimulationTotals();
        foreach (var (name, count) in json["counts"]!.AsObject())
        {
            totals._counts[name] = count!.GetValue<long>();
        }

        foreach (var one in json["nodes"]!.AsArray())
        {
            totals._units[((string?)one!["from"] ?? Unplanned, (string?)one["to"] ?? Unplanned)] = decimal.Parse((string)one["units"]!, CultureInfo.InvariantCulture);
        }

        foreach (var one in json["outcomes"]!.AsArray())
        {
            totals._outcomes[((string)one!["from"]!, (string)one["to"]!)] = one["decisions"]!.GetValue<long>();
        }

        totals._costs.Add(json["costs"]);
        totals._costed.Add(json["costed"]);
        totals._nodes.Add(json["shipments"]);
        totals._days.Add(json["days"]);
        totals._problems.AddRange((json["problems"]?.AsArray() ?? []).Select(one => new LineProblem(one!["line"]!.GetValue<int>(), (string)one["why"]!)));
        return totals;
    }

    private void Side(DecidedSide side, DateTimeOffset at, string when)
    {
        var (before, after) = when == "Before" ? (1, 0) : (0, 1);
        Count("shipments" + when, side.Shipments);
        Count("shipped" + when, side.Shipments > 0);
        Count("split" + when, side.Shipments > 1);
        Count("promised" + when, side.Plan.IsOnTime is not null);
        Count("onTime" + when, side.Plan.IsOnTime == true);
        Count("measured" + when, side.Plan.Measured);
        Count("metres" + when, side.Plan.Metres);
        foreach (var node in side.Plan.Nodes)
        {
            _nodes.Add(node, before, after);
        }

        if (side.DeliverOn is { } day)
        {
            var days = Math.Max(0, day.DayNumber - DateOnly.FromDateTime(at.UtcDateTime).DayNumber);
            Count("dated" + when, true);
            Count("days" + when, days);
            _days.Add(Math.Min(days, LastDay).ToString("00", CultureInfo.InvariantCulture), before, after);
        }

        if (side.Cost?.Split(' ') is [var amount, var currency])
        {
            var value = decimal.Parse(amount, CultureInfo.InvariantCulture);
            _costs.Add(currency, before * value, after * value);
            _costed.Add(currency, before, after);
        }
    }

    private void Count(string name, bool counts) => Count(name, counts ? 1 : 0);

    private void Count(string name, long many) => _counts[name] += many;

    private void Move(string from, string to, decimal units)
    {
        var pair = _units.Count < MostPairs || _units.ContainsKey((from, to)) ? (from, to) : (Others, Others);
        _units[pair] = _units.GetValueOrDefault(pair) + units;
    }

    private static string? Node(string node) => node == Unplanned ? null : node;
}
