using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DomRules.Formats.Json;
using DomRules.Model.Life;

namespace DomRules.Formats.Life;

/// <summary>Reads and writes nodes that take no new work.</summary>
internal static class NodeSuspensionRecord
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);

    private enum Property
    {
        Because, Node, Until,
    }

    internal static ImmutableSortedDictionary<string, NodeSuspension> ReadAll(ref JsonCursor json)
    {
        var suspended = ImmutableSortedDictionary.CreateBuilder<string, NodeSuspension>(StringComparer.Ordinal);
        if (!json.IsList("nodes that take no new work")) return suspended.ToImmutable();
        while (json.NextItem()) One(ref json, suspended);
        return suspended.ToImmutable();
    }

    internal static JsonObject Write(string node, NodeSuspension suspension) =>
        JsonNodes.Object(("because", JsonNodes.Of(suspension.Because)), ("node", JsonNodes.Of(node)), ("until", JsonNodes.Of(suspension.Until)));

    private static void One(ref JsonCursor json, ImmutableSortedDictionary<string, NodeSuspension>.Builder suspended)
    {
        if (!json.IsObject("a node that takes no new work")) return;
        var start = json.Offset;
        var seen = new SeenProperties();
        var (node, suspension) = ("", new NodeSuspension(null, ""));
        while (json.NextProperty(Names, ref seen, out var property))
        {
            if (property == Property.Node) node = json.Name("a node id") ?? "";
            else if (property == Property.Because) suspension = suspension with { Because = json.Prose() ?? "" };
            else suspension = suspension with { Until = json.Instant() };
        }
        seen.Require(ref json, start, Names, Property.Because, Property.Node);
        suspended[node] = suspension;
    }
}
