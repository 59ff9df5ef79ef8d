using System.Text.Json.Nodes;
using DomRules.Formats.Decisions;
using DomRules.Formats.Json;
using DomRules.Model.Life;

namespace DomRules.Formats.Life;

/// <summary>Reads and writes returns that are expected.</summary>
internal static class PendingReturnRecord
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);

    private enum Property
    {
        Return, Stock,
    }

    internal static PendingReturn? Read(ref JsonCursor json)
    {
        if (!json.IsObject("a return that is expected")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var pending = new PendingReturn("", []);
        while (json.NextProperty(Names, ref seen, out var property))
        {
            pending = property == Property.Return
                ? pending with { Return = json.FreshName("a return id") ?? "" }
                : pending with { Stock = json.Each("what moves in stock", StockEffectParts.Read) };
        }
        seen.Require(ref json, start, Names, Property.Return);
        return pending;
    }

    internal static JsonObject Write(PendingReturn pending) => JsonNodes.Object(("return", JsonNodes.Of(pending.Return)), ("stock", StockEffectParts.Write(pending.Stock)));
}
