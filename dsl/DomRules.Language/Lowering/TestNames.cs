using DomRules.Model.Graph;

namespace DomRules.Language.Lowering;

/// <summary>What tests may speak of: rules, steps, queues and fields of any policy of the library.</summary>
internal sealed class TestNames(IReadOnlyCollection<RuleGraph> graphs)
{
    /// <summary>Rules, disabled ones too, so that a test can say that they do not fire; and the built-in vetoes.</summary>
    internal HashSet<string> Rules { get; } = graphs.SelectMany(g => g.Rules.Select(r => r.Name).Concat(g.Disabled.Select(d => d.Name))).Concat(BuiltIn).ToHashSet(StringComparer.Ordinal);

    internal HashSet<string> Steps { get; } = graphs.SelectMany(g => g.Steps.Select(s => s.Name)).ToHashSet(StringComparer.Ordinal);

    internal HashSet<string> Queues { get; } = graphs.SelectMany(g => g.Queues.Select(q => q.Name)).Append("no_policy").ToHashSet(StringComparer.Ordinal);

    internal HashSet<string> Services { get; } = Codes(graphs, "order.service");

    internal HashSet<string> Tags { get; } = Codes(graphs, "order.tags");

    internal HashSet<string> Parameters { get; } = graphs.SelectMany(g => g.Parameters.Select(p => p.Name)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether the merchant declared a field of that name on a root.</summary>
    internal bool IsField(string root, string name) => graphs.Any(g => g.Fields.Any(f => f.Path == root + "." + name));

    /// <summary>The fields that the merchant declared on a root.</summary>
    internal IEnumerable<string> FieldsOf(string root) =>
        graphs.SelectMany(g => g.Fields.Select(f => f.Path)).Where(p => p.StartsWith(root + ".", StringComparison.Ordinal)).Select(p => p[(root.Length + 1)..]);

    private static HashSet<string> Codes(IReadOnlyCollection<RuleGraph> graphs, string vocabulary) =>
        graphs.SelectMany(g => g.Vocabularies.Where(v => v.Name == vocabulary).SelectMany(v => v.Members)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Vetoes that need no rule.</summary>
    internal static ImmutableArray<string> BuiltIn { get; } = ["inactive", "not_requested", "requested_without", "not_carried", "not_sellable", "cannot_ship", "no_service", "no_capacity"];
}
