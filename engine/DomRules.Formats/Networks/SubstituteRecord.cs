using System.Text.Json;
using DomRules.Formats.Json;
using DomRules.Model.Networks;
using DomRules.Model.Values;

namespace DomRules.Formats.Networks;

/// <summary>Reads what may be sent in place of a product: a SKU alone, or with how much of it and at what price.</summary>
internal static class SubstituteRecord
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);

    private enum Property
    {
        Sku, Quantity, UnitPrice,
    }

    internal static Substitute? Read(ref JsonCursor json)
    {
        if (json.Token == JsonTokenType.String) return json.Name("a SKU") is { } alone ? new(alone) : null;
        if (!json.IsObject("a SKU or a substitute")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        string? sku = null;
        var quantity = 1m;
        MoneyValue? price = null;
        while (json.NextProperty(Names, ref seen, out var property))
        {
            switch (property)
            {
                case Property.Sku: sku = json.Name("a SKU"); break;
                case Property.Quantity: quantity = json.DecimalAboveZero() ?? 1; break;
                default: price = json.Money(null); break;
            }
        }
        seen.Require(ref json, start, Names, Property.Sku);
        return sku is null ? null : new(sku, quantity, price);
    }
}
