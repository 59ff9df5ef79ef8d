using System.Collections.Immutable;
using DomRules.Formats.Json;
using DomRules.Formats.Problems;
using DomRules.Model.Facts;
using DomRules.Model.Returns;

namespace DomRules.Formats.Returns;

/// <summary>Reads the items of a return.</summary>
internal static class ReturnedItem
{
    private static readonly PropertyNames<ReturnItemProperty> Names = new(Spelling.Camel);
    private static readonly PropertyNames<PartProperty> PartNames = new(Spelling.Camel);

    private enum PartProperty
    {
        Line, Sku, Quantity,
    }

    /// <summary>The items in the order of the input.</summary>
    internal static ImmutableArray<ReturnItem> ReadAll(ref JsonCursor json)
    {
        if (!json.IsList("the items that come back")) return [];
        var start = json.Offset;
        var items = ImmutableArray.CreateBuilder<ReturnItem>();
        var count = 0;
        while (json.NextItem())
        {
            if (++count > json.Context.Limit(InputLimits.OrderLines)) json.Skip();
            else if (Read(ref json) is { } item) items.Add(item);
        }
        if (count > json.Context.Limit(InputLimits.OrderLines))
            json.Context.Problems.Add(FileProblems.TooMany, start, $"the return has {Shown.Count(count)} items; {Shown.Count(InputLimits.OrderLines)} are allowed");
        return items.DrainToImmutable();
    }

    internal static ReturnedLine? ReadBefore(ref JsonCursor json)
    {
        if (!json.IsObject("a line that came back before")) return null;
        var start = json.Offset;
        var (line, _, quantity, seen) = Part(ref json);
        seen.Require(ref json, start, PartNames, PartProperty.Line, PartProperty.Quantity);
        return line is { } number && quantity is { } units ? new(number, units) : null;
    }

    private static ReturnItem? Read(ref JsonCursor json)
    {
        if (!json.IsObject("an item that comes back")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var item = new ReturnItem { Quantity = 0 };
        while (json.NextProperty(Names, ref seen, out var property)) item = Take(ref json, property, item);
        seen.Require(ref json, start, Names, ReturnItemProperty.Quantity);
        if (!seen.Has((int)ReturnItemProperty.Line) && !seen.Has((int)ReturnItemProperty.Sku))
            json.Context.Problems.Add(ReturnProblems.NoLineOrSku, start, "the item names neither `line` nor `sku`");
        return item;
    }

    private static ReturnItem Take(ref JsonCursor json, ReturnItemProperty property, ReturnItem item) => property switch
    {
        ReturnItemProperty.Line => item with { Line = json.Whole(1, int.MaxValue) },
        ReturnItemProperty.Sku => item with { Sku = json.Name("a SKU") },
        ReturnItemProperty.Quantity => item with { Quantity = json.DecimalAboveZero() ?? 0 },
        ReturnItemProperty.Condition => item with { Condition = json.OneOf(Vocabularies.Condition.Members) ?? item.Condition },
        ReturnItemProperty.Reason => item with { Reason = json.OneOf(Vocabularies.ReturnReason.Members) ?? item.Reason },
        ReturnItemProperty.Refund => item with { Refund = json.Money("") },
        ReturnItemProperty.UnitPrice => item with { UnitPrice = json.Money("") },
        ReturnItemProperty.DeliveredOn => item with { DeliveredOn = json.Date() },
        ReturnItemProperty.Origin => item with { Origin = json.Name("a node id") },
        ReturnItemProperty.Exchange => item with { Exchange = Exchange(ref json) },
        _ => item with { Attributes = AttributeReader.Read(ref json, "item") },
    };

    private static ExchangeWish? Exchange(ref JsonCursor json)
    {
        if (!json.IsObject("what is wanted instead")) return null;
        var start = json.Offset;
        var (_, sku, quantity, seen) = Part(ref json);
        seen.Require(ref json, start, PartNames, PartProperty.Sku, PartProperty.Quantity);
        return sku is not null && quantity is { } units ? new(sku, units) : null;
    }

    private static (int? Line, string? Sku, decimal? Quantity, SeenProperties Seen) Part(ref JsonCursor json)
    {
        var seen = new SeenProperties();
        int? line = null;
        string? sku = null;
        decimal? quantity = null;
        while (json.NextProperty(PartNames, ref seen, out var property))
        {
            switch (property)
            {
                case PartProperty.Line: line = json.Whole(1, int.MaxValue); break;
                case PartProperty.Sku: sku = json.Name("a SKU"); break;
                default: quantity = json.DecimalAboveZero(); break;
            }
        }
        return (line, sku, quantity, seen);
    }
}
