using System.Globalization;

namespace DomRules.Fashion.Chain;

/// <summary>A style in a size.</summary>
internal sealed record Product(string Sku, string Category, int Grams, decimal Price)
{
    public static IReadOnlyList<Product> All { get; } =
    [
        .. Sizes("COAT", "outerwear", 1400, 149m), .. Sizes("JACKET", "outerwear", 900, 99m), .. Sizes("DRESS", "dresses", 450, 69m),
        .. Sizes("JEANS", "trousers", 650, 59m), .. Sizes("SHIRT", "tops", 250, 35m), .. Sizes("KNIT", "tops", 500, 49m), .. Sizes("BOOTS", "shoes", 1100, 119m),
        new("SCARF", "accessories", 180, 19m), new("SOCKS", "accessories", 80, 7m), new("BAG", "accessories", 700, 89m),
    ];

    public string PriceText => Price.ToString("0.00", CultureInfo.InvariantCulture);

    private static IEnumerable<Product> Sizes(string style, string category, int grams, decimal price) =>
        new[] { "S", "M", "L", "XL" }.Select(size => new Product($"{style}-{size}", category, grams, price));
}
