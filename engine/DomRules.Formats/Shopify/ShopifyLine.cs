using DomRules.Formats.Json;
using DomRules.Formats.Problems;

namespace DomRules.Formats.Shopify;

/// <summary>One line item of an order.</summary>
internal sealed record ShopifyLine
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Snake);

    private enum Property
    {
        Id, Sku, VariantId, ProductId, Quantity, CurrentQuantity, FulfillableQuantity, Price, Grams, RequiresShipping, GiftCard, Properties,
    }

    internal string? Id { get; private set; }

    internal string? Sku { get; private set; }

    internal string? VariantId { get; private set; }

    internal string? ProductId { get; private set; }

    internal decimal? Ordered { get; private set; }

    internal decimal? Current { get; private set; }

    internal decimal? Fulfillable { get; private set; }

    internal decimal? Price { get; private set; }

    internal decimal? Grams { get; private set; }

    internal bool IsDigital { get; private set; }

    /// <summary>What is still to be shipped: never more than is still ordered.</summary>
    internal decimal Left => Math.Min(Fulfillable ?? decimal.MaxValue, Current ?? decimal.MaxValue) is var left && left < decimal.MaxValue ? left : Ordered ?? 0;

    /// <summary>Null when it was reported.</summary>
    internal static ShopifyLine? Read(ref JsonCursor json, List<string> aside, List<string> others)
    {
        if (!json.IsObject("a line item")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var line = new ShopifyLine();
        while (json.NextKnown(Names, ref seen, others, out var property))
            if (!line.TakeNumbers(ref json, property)) line.TakeRest(ref json, property, aside);
        if (line.Ordered is null && line.Fulfillable is null && line.Current is null) json.Context.Problems.Add(FileProblems.Missing, start, "`quantity` is missing");
        return line;
    }

    private bool TakeNumbers(ref JsonCursor json, Property property)
    {
        switch (property)
        {
            case Property.Quantity: Ordered = json.DecimalFrom(0); return true;
            case Property.CurrentQuantity: Current = json.DecimalFrom(0); return true;
            case Property.FulfillableQuantity: Fulfillable = json.DecimalFrom(0); return true;
            case Property.Price: Price = json.DecimalFrom(0); return true;
            case Property.Grams: Grams = json.DecimalFrom(0); return true;
            default: return false;
        }
    }

    private void TakeRest(ref JsonCursor json, Property property, List<string> aside)
    {
        switch (property)
        {
            case Property.Id: Id = ShopifyId.Read(ref json); break;
            case Property.Sku: Sku = json.Text(); break;
            case Property.VariantId: VariantId = ShopifyId.Read(ref json); break;
            case Property.ProductId: ProductId = ShopifyId.Read(ref json); break;
            case Property.RequiresShipping: IsDigital |= json.YesNo() == false; break;
            case Property.GiftCard: IsDigital |= json.YesNo() == true; break;
            default:
                if (json.HoldsAnything() && !aside.Contains("properties of lines")) aside.Add("properties of lines");
                break;
        }
    }
}
