using DomRules.Formats.Json;
using DomRules.Formats.Problems;

namespace DomRules.Formats.Shopify.Webhooks;

/// <summary>Reads a fulfilment: which goods have left from where. Whom they go to and how is left aside.</summary>
internal static class FulfilmentRecord
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Snake);
    private static readonly PropertyNames<LineProperty> LineNames = new(Spelling.Snake);

    private enum Property
    {
        Id, OrderId, LocationId, Status, LineItems,
    }

    private enum LineProperty
    {
        Id, Quantity,
    }

    /// <summary>Null when it was reported.</summary>
    internal static ShopNews? Read(ReadOnlySpan<byte> text, ReadingContext context) => JsonRecord.Read<ShopNews>(text, context, Read);

    private static ShopNews? Read(ref JsonCursor json)
    {
        if (!json.IsObject("a fulfilment")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        string? id = null, order = null, location = null, status = null;
        List<ShopUnits> units = [];
        while (json.NextKnown(Names, ref seen, [], out var property))
        {
            switch (property)
            {
                case Property.Id: id = ShopifyId.Read(ref json); break;
                case Property.OrderId: order = ShopifyId.Read(ref json); break;
                case Property.LocationId: location = json.Token == System.Text.Json.JsonTokenType.Null ? null : ShopifyId.Read(ref json); break;
                case Property.Status: status = json.Text(); break;
                default: units = Lines(ref json); break;
            }
        }
        if (id is null || order is null)
        {
            json.Context.Problems.Add(FileProblems.Missing, start, $"`{(id is null ? "id" : "order_id")}` is missing");
            return null;
        }
        return status != "success" || units.Count == 0 ? new QuietNews(order, $"the fulfilment is {status ?? "of no status"}: nothing has left") : new FulfilmentNews(id, order, location, [.. units]);
    }

    private static List<ShopUnits> Lines(ref JsonCursor json)
    {
        var units = new List<ShopUnits>();
        if (!json.IsList("the fulfilled items")) return units;
        while (json.NextItem())
        {
            if (units.Count >= InputLimits.OrderLines) json.Skip();
            else if (Line(ref json) is { } line) units.Add(line);
        }
        return units;
    }

    private static ShopUnits? Line(ref JsonCursor json)
    {
        if (!json.IsObject("a fulfilled item")) return null;
        var seen = new SeenProperties();
        string? item = null;
        decimal? quantity = null;
        while (json.NextKnown(LineNames, ref seen, [], out var property))
        {
            if (property == LineProperty.Id) item = ShopifyId.Read(ref json);
            else quantity = json.DecimalFrom(0);
        }
        return item is not null && quantity is > 0 ? new(item, quantity.Value) : null;
    }
}
