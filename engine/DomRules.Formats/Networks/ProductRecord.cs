using System.Collections.Immutable;
using DomRules.Formats.Json;
using DomRules.Model.Networks;
using DomRules.Model.Values;

namespace DomRules.Formats.Networks;

/// <summary>Reads facts of a product.</summary>
internal static class ProductRecord
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);
    private static readonly PropertyNames<KitProperty> KitNames = new(Spelling.Camel);

    private enum Property
    {
        Sku, Weight, LongestSide, Volume, Category, Tags, Tracked, QuantityStep, Digital, Kit, Substitutes,
    }

    private enum KitProperty
    {
        Sku, Quantity,
    }

    internal static Product? Read(ref JsonCursor json)
    {
        if (!json.IsObject("a product")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var product = new Product { Sku = "" };
        while (json.NextProperty(Names, ref seen, out var property))
        {
            product = property switch
            {
                Property.Sku => product with { Sku = json.Name("a SKU") ?? "" },
                Property.Weight => product with { WeightGrams = json.Measured(Measure.Weight) },
                Property.LongestSide => product with { LongestSideMetres = json.Measured(Measure.Length) },
                Property.Volume => product with { VolumeLitres = json.Measured(Measure.Volume) },
                Property.Category => product with { Category = json.Text() },
                Property.Tags => product with { Tags = json.Names("a tag") },
                Property.Tracked => product with { Tracked = json.YesNo() ?? true },
                Property.QuantityStep => product with { QuantityStep = json.DecimalAboveZero() ?? 1 },
                Property.Digital => product with { Digital = json.YesNo() ?? false },
                Property.Substitutes => product with { Substitutes = json.Each("what may be sent in its place", SubstituteRecord.Read) },
                _ => product with { Kit = ReadKit(ref json) },
            };
        }
        seen.Require(ref json, start, Names, Property.Sku);
        return product.Sku.Length == 0 ? null : product;
    }

    private static ImmutableArray<KitComponent> ReadKit(ref JsonCursor json)
    {
        if (!json.IsList("the kit's components")) return [];
        var components = new List<KitComponent>();
        while (json.NextItem())
            if (ReadComponent(ref json) is { } component && components.Count < InputLimits.ListItems) components.Add(component);
        return [.. components];
    }

    private static KitComponent? ReadComponent(ref JsonCursor json)
    {
        if (!json.IsObject("a kit's component")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        string? sku = null;
        decimal? quantity = null;
        while (json.NextProperty(KitNames, ref seen, out var property))
        {
            if (property == KitProperty.Sku) sku = json.Name("a SKU");
            else quantity = json.DecimalAboveZero();
        }
        seen.Require(ref json, start, KitNames, KitProperty.Sku, KitProperty.Quantity);
        return sku is not null && quantity is { } units ? new(sku, units) : null;
    }
}
