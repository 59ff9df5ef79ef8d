using System.Text.Json.Nodes;
using DomRules.Formats.Json;
using DomRules.Model.Networks;

namespace DomRules.Formats.Networks;

/// <summary>A product as <see cref="ProductRecord"/> reads it.</summary>
internal static class ProductJson
{
    internal static JsonObject Of(Product product) => JsonNodes.Object(
        ("sku", JsonNodes.Of(product.Sku)),
        ("weight", DaysJson.Measured(product.WeightGrams, "g")),
        ("longestSide", DaysJson.Measured(product.LongestSideMetres, "m")),
        ("volume", DaysJson.Measured(product.VolumeLitres, "l")),
        ("category", JsonNodes.Of(product.Category)),
        ("tags", JsonNodes.Names(product.Tags)),
        ("tracked", product.Tracked ? null : JsonValue.Create(false)),
        ("quantityStep", product.QuantityStep == 1 ? null : JsonNodes.Of(product.QuantityStep)),
        ("digital", JsonNodes.Flag(product.Digital)),
        ("kit", JsonNodes.List(product.Kit, part => JsonNodes.Object(("sku", JsonNodes.Of(part.Sku)), ("quantity", JsonNodes.Of(part.Quantity))))),
        ("substitutes", JsonNodes.List(product.Substitutes, Substitute)));

    private static JsonObject Substitute(Substitute other) => JsonNodes.Object(
        ("sku", JsonNodes.Of(other.Sku)), ("quantity", other.Quantity == 1 ? null : JsonNodes.Of(other.Quantity)), ("unitPrice", MoneyJson.Of(other.UnitPrice)));
}
