using DomRules.Formats.Json;
using DomRules.Formats.Problems;
using DomRules.Model.Orders;
using DomRules.Model.Values;

namespace DomRules.Formats.Shopify;

/// <summary>The line items of an order.</summary>
internal sealed class ShopifyLines
{
    private readonly List<ShopifyLine> items = [];

    /// <summary>So many lines have nothing left to ship.</summary>
    internal int LeftOut => items.Count(i => i.Left <= 0);

    /// <summary>What stands for SKUs that are missing.</summary>
    internal IEnumerable<string> StandIns => items.Where(i => i is { Sku: null, Left: > 0 }).Select(StandIn);

    internal IReadOnlyList<ShopifyLine> Items => items;

    /// <summary>Null when there is no list.</summary>
    internal static ShopifyLines? Read(ref JsonCursor json, List<string> aside, List<string> others)
    {
        if (!json.IsList("the line items")) return null;
        var start = json.Offset;
        var lines = new ShopifyLines();
        var count = 0;
        while (json.NextItem())
        {
            if (++count > InputLimits.OrderLines) json.Skip();
            else if (ShopifyLine.Read(ref json, aside, others) is { } line) lines.items.Add(line);
        }
        if (count > InputLimits.OrderLines)
            json.Context.Problems.Add(FileProblems.TooMany, start, $"the order has {Shown.Count(count)} lines; {Shown.Count(InputLimits.OrderLines)} are allowed");
        return lines;
    }

    /// <summary>What is left to ship, numbered as in the payload.</summary>
    internal OrderLine[] ToLines(string? currency) =>
        [.. items.Select((item, i) => (item, Number: i + 1)).Where(l => l.item.Left > 0).Select(l => ToLine(l.item, l.Number, currency ?? ""))];

    internal static OrderLine ToLine(ShopifyLine item, int number, string currency) => new()
    {
        Number = number,
        Sku = item.Sku ?? StandIn(item),
        Quantity = item.Left,
        UnitPrice = item.Price is { } price ? new MoneyValue(price, currency) : null,
        UnitWeightGrams = item.Grams is > 0 ? item.Grams : null,
        Fulfilment = item.IsDigital ? "digital" : "ship",
        Attributes = item.VariantId is { } variant ? AttributeReader.None.Add("variant_id", new TextValue(variant)) : AttributeReader.None,
    };

    private static string StandIn(ShopifyLine item) =>
        item.VariantId is { } variant ? $"variant:{variant}" : item.ProductId is { } product ? $"product:{product}" : $"line:{item.Id}";
}
