using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DomRules.Formats.Json;

namespace DomRules.Formats.Life;

/// <summary>Units by line number, as a list.</summary>
internal static class UnitsByLine
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);

    private enum Property
    {
        Line, Quantity,
    }

    internal static ImmutableSortedDictionary<int, decimal> Read(ref JsonCursor json)
    {
        var units = ImmutableSortedDictionary.CreateBuilder<int, decimal>();
        if (!json.IsList("units by line")) return units.ToImmutable();
        while (json.NextItem()) One(ref json, units);
        return units.ToImmutable();
    }

    internal static JsonNode? Write(ImmutableSortedDictionary<int, decimal> byLine) =>
        JsonNodes.List(byLine, l => JsonNodes.Object(("line", JsonNodes.Of(l.Key)), ("quantity", JsonNodes.Of(l.Value))));

    private static void One(ref JsonCursor json, ImmutableSortedDictionary<int, decimal>.Builder units)
    {
        if (!json.IsObject("units of a line")) return;
        var start = json.Offset;
        var seen = new SeenProperties();
        var (line, quantity) = (0, 0m);
        while (json.NextProperty(Names, ref seen, out var property))
        {
            if (property == Property.Line) line = json.Whole(1, int.MaxValue) ?? 0;
            else quantity = json.Decimal() ?? 0;
        }
        seen.Require(ref json, start, Names, Property.Line, Property.Quantity);
        units[line] = quantity;
    }
}
