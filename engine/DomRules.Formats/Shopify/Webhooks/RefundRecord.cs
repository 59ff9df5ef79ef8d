using System.Collections.Immutable;
using DomRules.Formats.Json;
using DomRules.Formats.Problems;

namespace DomRules.Formats.Shopify.Webhooks;

/// <summary>Reads a refund: which goods come in again. Money, notes and who did it are left aside.</summary>
internal static class RefundRecord
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Snake);
    private static readonly PropertyNames<LineProperty> LineNames = new(Spelling.Snake);

    /// <summary>Goods come in with these; with the others they were never sent, or stay where they are.</summary>
    private static readonly ImmutableArray<string> ComeIn = ["return", "legacy_restock"];

    private enum Property
    {
        Id, OrderId, RefundLineItems,
    }

    private enum LineProperty
    {
        LineItemId, Quantity, RestockType,
    }

    /// <summary>Null when it was reported.</summary>
    internal static ShopNews? Read(ReadOnlySpan<byte> text, ReadingContext context) => JsonRecord.Read<ShopNews>(text, context, Read);

    private static ShopNews? Read(ref JsonCursor json)
    {
        if (!json.IsObject("a refund")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        string? id = null, order = null;
        List<ShopUnits> units = [];
        while (json.NextKnown(Names, ref seen, [], out var property))
        {
            switch (property)
            {
                case Property.Id: id = ShopifyId.Read(ref json); break;
                case Property.OrderId: order = ShopifyId.Read(ref json); break;
                default: units = Lines(ref json); break;
            }
        }
        if (id is null || order is null)
        {
            json.Context.Problems.Add(FileProblems.Missing, start, $"`{(id is null ? "id" : "order_id")}` is missing");
            return null;
        }
        return units.Count == 0 ? new QuietNews(order, "nothing comes in again; what was cancelled is told by orders/updated") : new RefundNews(id, order, [.. units]);
    }

    private static List<ShopUnits> Lines(ref JsonCursor json)
    {
        var units = new List<ShopUnits>();
        if (!json.IsList("the refunded items")) return units;
        while (json.NextItem())
        {
            if (units.Count >= InputLimits.OrderLines) json.Skip();
            else if (Line(ref json) is { } line) units.Add(line);
        }
        return units;
    }

    private static ShopUnits? Line(ref JsonCursor json)
    {
        if (!json.IsObject("a refunded item")) return null;
        var seen = new SeenProperties();
        string? item = null, restock = null;
        decimal? quantity = null;
        while (json.NextKnown(LineNames, ref seen, [], out var property))
        {
            switch (property)
            {
                case LineProperty.LineItemId: item = ShopifyId.Read(ref json); break;
                case LineProperty.Quantity: quantity = json.DecimalFrom(0); break;
                default: restock = json.Text(); break;
            }
        }
        return item is not null && quantity is > 0 && restock is not null && ComeIn.Contains(restock, StringComparer.Ordinal) ? new(item, quantity.Value) : null;
    }
}
