using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DomRules.Model.Facts;

/// <summary>The facts that the language knows by itself; a policy's own fields stand beside them in its graph.</summary>
public static class FactCatalogue
{
    /// <summary>All built-in facts, by root and then in the order of the reference.</summary>
    public static ImmutableArray<FactDefinition> All { get; } =
        [.. OrderFacts.All, .. LineFacts.All, .. NodeFacts.All, .. ShipmentFacts.All, .. LifeFacts.All];

    private static readonly FrozenDictionary<string, FactDefinition> ByPath = All.ToFrozenDictionary(f => f.Path, StringComparer.Ordinal);

    /// <summary>The built-in fact at a path; null when there is none.</summary>
    public static FactDefinition? Find(string path) => ByPath.GetValueOrDefault(path);
}
