using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DomRules.Formats.Json;
using DomRules.Model.Life;

namespace DomRules.Formats.Life;

/// <summary>Units of an order's line in a shipment, and numbers of lines.</summary>
internal static class LifeLineRecord
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);

    private enum Property
    {
        Line, Sku, Quantity, From,
    }

    internal static LifeLine? Read(ref JsonCursor json)
    {
        if (!json.IsObject("units of a line")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var line = new LifeLine(0, "", 0);
        while (json.NextProperty(Names, ref seen, out var property))
        {
            line = property switch
            {
                Property.Line => line with { Line = json.Whole(1, int.MaxValue) ?? 0 },
                Property.Sku => line with { Sku = json.Name("a SKU") ?? "" },
                Property.From => line with { From = json.Name("a node id") },
                _ => line with { Quantity = json.Decimal() ?? 0 },
            };
        }
        seen.Require(ref json, start, Names, Property.Line, Property.Sku, Property.Quantity);
        return line;
    }

    internal static JsonNode? Write(ImmutableArray<LifeLine> lines) =>
        JsonNodes.List(lines, l => JsonNodes.Object(("line", JsonNodes.Of(l.Line)), ("sku", JsonNodes.Of(l.Sku)), ("quantity", JsonNodes.Of(l.Quantity)), ("from", JsonNodes.Of(l.From))));

    /// <summary>Numbers of lines; none when there is no list.</summary>
    internal static ImmutableSortedSet<int> Numbers(ref JsonCursor json)
    {
        var numbers = ImmutableSortedSet.CreateBuilder<int>();
        if (!json.IsList("line numbers")) return [];
        while (json.NextItem())
            if (json.Whole(1, int.MaxValue) is { } number) numbers.Add(number);
        return numbers.ToImmutable();
    }

    internal static JsonNode? Write(ImmutableSortedSet<int> numbers) => JsonNodes.List(numbers, n => JsonNodes.Of(n));
}
