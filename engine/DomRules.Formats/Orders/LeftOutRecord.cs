using DomRules.Formats.Json;
using DomRules.Model.Orders;

namespace DomRules.Formats.Orders;

/// <summary>Reads a node that is left out.</summary>
internal static class LeftOutRecord
{
    private static readonly PropertyNames<LeftOutProperty> Names = new(Spelling.Camel);

    internal static LeftOutNode? Read(ref JsonCursor json)
    {
        if (!json.IsObject("a node that is left out")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        string? node = null, sku = null, because = null;
        DateTimeOffset? until = null;
        while (json.NextProperty(Names, ref seen, out var property))
        {
            switch (property)
            {
                case LeftOutProperty.Node: node = json.Name("a node id"); break;
                case LeftOutProperty.Sku: sku = json.Name("a SKU"); break;
                case LeftOutProperty.Until: until = json.Instant(); break;
                case LeftOutProperty.Because: because = json.Prose(); break;
            }
        }
        seen.Require(ref json, start, Names, LeftOutProperty.Node, LeftOutProperty.Because);
        return node is null || because is null ? null : new(node, sku, until, because);
    }
}
