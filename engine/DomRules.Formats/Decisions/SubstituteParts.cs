using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DomRules.Formats.Json;
using DomRules.Model.Decisions;

namespace DomRules.Formats.Decisions;

/// <summary>What was looked at in place of a line.</summary>
internal static class SubstituteParts
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);

    private enum Property
    {
        As, Line, Quantity, Sku, WhyNot,
    }

    internal static SubstituteRecord? Read(ref JsonCursor json)
    {
        if (!json.IsObject("what was looked at in place of a line")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var looked = new SubstituteRecord(0, null, null, null, null);
        while (json.NextProperty(Names, ref seen, out var property))
        {
            looked = property switch
            {
                Property.As => looked with { As = json.Whole(1, int.MaxValue) },
                Property.Line => looked with { Line = json.Whole(1, int.MaxValue) ?? 0 },
                Property.Quantity => looked with { Quantity = json.Decimal() },
                Property.Sku => looked with { Sku = json.Name("a SKU") },
                _ => looked with { WhyNot = json.Prose() },
            };
        }
        seen.Require(ref json, start, Names, Property.Line);
        return looked;
    }

    /// <summary>A list, which may be empty: then there was nothing left to look for.</summary>
    internal static JsonArray Write(ImmutableArray<SubstituteRecord> looked) => new([.. looked.Select(l => JsonNodes.Object(
        ("as", JsonNodes.Of(l.As)), ("line", JsonNodes.Of(l.Line)), ("quantity", JsonNodes.Of(l.Quantity)), ("sku", JsonNodes.Of(l.Sku)), ("whyNot", JsonNodes.Of(l.WhyNot))))]);
}
