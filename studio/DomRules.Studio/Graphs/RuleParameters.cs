using DomRules.Formats.Graphs;
using DomRules.Model.Graph;
using DomRules.Model.Values;

namespace DomRules.Studio.Graphs;

/// <summary>Parameters that a rule reads.</summary>
internal static class RuleParameters
{
    /// <summary>By name.</summary>
    internal static IReadOnlyList<Parameter> Of(RuleGraph graph, Rule rule)
    {
        var names = RuleReach.Of(rule).OfType<ParameterExpression>().Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        return [.. graph.Parameters.Where(p => names.Contains(p.Name))];
    }

    internal static string Value(Value value) => ValueWords.Of(value);

    /// <summary>Within which it may be set, in brackets; empty: as anybody likes.</summary>
    internal static string Bounds(Parameter parameter) => (parameter.Lowest, parameter.Highest) switch
    {
        ({ } lowest, { } highest) => $" ({Value(lowest)} to {Value(highest)})",
        ({ } lowest, null) => $" (at least {Value(lowest)})",
        (null, { } highest) => $" (at most {Value(highest)})",
        _ => "",
    };
}
