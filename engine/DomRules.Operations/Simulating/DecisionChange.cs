using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using DomRules.Operations.Auditing;

namespace DomRules.Operations.Simulating;

/// <summary>A decision beside the one that another version comes to.</summary>
/// <param name="Subject">What was decided.</param>
/// <param name="Before">What it came to.</param>
/// <param name="After">What the other version comes to.</param>
public sealed record DecisionChange(SimulatedSubject Subject, DecidedSide Before, DecidedSide After)
{
    /// <summary>What is otherwise: <c>outcome</c>, <c>nodes</c>, <c>cost</c>, <c>day</c>.</summary>
    public ImmutableArray<string> Changed { get; } =
    [
        .. new[]
        {
            ("outcome", Before.Outcome != After.Outcome),
            ("nodes", !Before.Units.SequenceEqual(After.Units)),
            ("cost", Before.Cost != After.Cost),
            ("day", Before.DeliverOn != After.DeliverOn),
        }.Where(one => one.Item2).Select(one => one.Item1),
    ];

    /// <summary>Units that go from one node to another, or stay: by line, first what stays, then in the order of nodes.</summary>
    public IEnumerable<(string? From, string? To, decimal Units)> Moves() =>
        Before.Units.Select(one => one.Line).Union(After.Units.Select(one => one.Line)).SelectMany(line => Moves(OfLine(Before, line), OfLine(After, line)));

    /// <summary>As a line of the results.</summary>
    public JsonObject Write() => new()
    {
        ["after"] = After.Write(),
        ["at"] = Instants.Text(Subject.At),
        ["before"] = Before.Write(),
        ["changed"] = new JsonArray([.. Changed.Select(what => (JsonNode?)what)]),
        ["decision"] = Subject.Name,
        ["market"] = Subject.Market,
        ["order"] = Subject.Order,
    };

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    internal static DecisionChange Read(JsonNode json) => new(
        new SimulatedSubject((string)json["decision"]!, (string)json["order"]!, (string?)json["market"], DateTimeOffset.Parse((string)json["at"]!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)),
        DecidedSide.Read(json["before"]!),
        DecidedSide.Read(json["after"]!));

    private static List<(string? Node, decimal Units)> OfLine(DecidedSide side, int line) => [.. side.Units.Where(one => one.Line == line).Select(one => (one.Node, one.Quantity))];

    private static IEnumerable<(string?, string?, decimal)> Moves(List<(string? Node, decimal Units)> before, List<(string? Node, decimal Units)> after)
    {
        foreach (var (node, units) in before.ToList())
        {
            var stays = Math.Min(units, after.Where(one => one.Node == node).Sum(one => one.Units));
            if (stays > 0)
            {
                Take(before, node, stays);
                Take(after, node, stays);
                yield return (node, node, stays);
            }
        }

        while (before.Count > 0 && after.Count > 0)
        {
            var (from, to) = (before[0], after[0]);
            var units = Math.Min(from.Units, to.Units);
            Take(before, from.Node, units);
            Take(after, to.Node, units);
            yield return (from.Node, to.Node, units);
        }
    }

    private static void Take(List<(string? Node, decimal Units)> from, string? node, decimal units)
    {
        var at = from.FindIndex(one => one.Node == node);
        from[at] = (node, from[at].Units - units);
        if (from[at].Units <= 0)
        {
            from.RemoveAt(at);
        }
    }
}
