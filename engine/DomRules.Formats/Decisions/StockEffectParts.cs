using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DomRules.Formats.Json;
using DomRules.Model.Decisions;

namespace DomRules.Formats.Decisions;

/// <summary>What a return does to stock.</summary>
internal static class StockEffectParts
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);

    private enum Property
    {
        Counter, Node, Quantity, Sku,
    }

    internal static StockEffectRecord? Read(ref JsonCursor json)
    {
        if (!json.IsObject("what moves in stock")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var effect = new StockEffectRecord(null, "", "", 0);
        while (json.NextProperty(Names, ref seen, out var property))
        {
            effect = property switch
            {
                Property.Counter => effect with { Counter = json.Prose() ?? "" },
                Property.Node => effect with { Node = json.Prose() },
                Property.Quantity => effect with { Quantity = json.Decimal() ?? 0 },
                _ => effect with { Sku = json.Prose() ?? "" },
            };
        }
        seen.Require(ref json, start, Names, Property.Counter, Property.Quantity, Property.Sku);
        return effect;
    }

    internal static JsonNode? Write(ImmutableArray<StockEffectRecord> effects) => JsonNodes.List(effects, e => JsonNodes.Object(
        ("counter", JsonNodes.Of(e.Counter)), ("node", JsonNodes.Of(e.Node)), ("quantity", JsonNodes.Of(e.Quantity)), ("sku", JsonNodes.Of(e.Sku))));
}
