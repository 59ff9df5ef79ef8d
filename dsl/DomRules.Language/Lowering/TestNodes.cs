using System.Text.Json.Nodes;
using DomRules.Model.Testing;

namespace DomRules.Language.Lowering;

/// <summary>The nodes of a test's network, as far as the test itself says them.</summary>
internal static class TestNodes
{
    /// <summary>Null where the network, or a part of it, is in a file.</summary>
    internal static HashSet<string>? Of(ImmutableArray<TestInput> network) => network.IsEmpty || network.Any(n => n.File is not null)
        ? null
        : network.SelectMany(n => Ids(n.Json)).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Ids(string? json) =>
        json is not null && JsonNode.Parse(json)?["nodes"] is JsonArray nodes ? nodes.OfType<JsonObject>().Select(n => n["id"]?.ToString()).OfType<string>() : [];
}
