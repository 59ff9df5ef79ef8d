using System.Text.Json.Nodes;
using DomRules.Formats.Json;
using DomRules.Model.Networks;

namespace DomRules.Formats.Networks;

/// <summary>Reads what is used of a node's day.</summary>
internal static class CapacityUseRecord
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);

    private enum Property
    {
        Node, On, Used,
    }

    internal static CapacityUse? Read(ref JsonCursor json)
    {
        if (!json.IsObject("a use of capacity")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        string? node = null;
        DateOnly? on = null;
        decimal? used = null;
        while (json.NextProperty(Names, ref seen, out var property))
        {
            switch (property)
            {
                case Property.Node: node = json.Name("a node id"); break;
                case Property.On: on = json.Date(); break;
                case Property.Used: used = json.DecimalFrom(0); break;
            }
        }
        seen.Require(ref json, start, Names, Property.Node, Property.On, Property.Used);
        return node is null || on is not { } day || used is not { } amount ? null : new(node, day, amount);
    }

    internal static JsonObject Write(CapacityUse use) => JsonNodes.Object(("node", JsonNodes.Of(use.Node)), ("on", JsonNodes.Of(use.On)), ("used", JsonNodes.Of(use.Used)));
}
