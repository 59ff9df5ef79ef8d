using DomRules.Formats.Shopify;

namespace DomRules.Formats.Orders;

/// <summary>The files of a folder that hold orders.</summary>
internal static class OrderFolder
{
    /// <summary>The file itself, or the folder's: by name, fulfilment orders after what they belong to; files that belong to a network are left out.</summary>
    internal static IReadOnlyList<string> Files(string path)
    {
        if (!Directory.Exists(path)) return [path];
        return [.. Directory.EnumerateFiles(path).Where(IsJson).Order(StringComparer.Ordinal).Select(f => (File: f, Kind: KindOf(f))).Where(f => IsOrders(f.Kind)).OrderBy(f => f.Kind).Select(f => f.File)];
    }

    private static bool IsJson(string file) => Path.GetExtension(file) is ".json" or ".ndjson" or ".jsonl" && Path.GetFileName(file) is not ("network.json" or "library.json");

    private static bool IsOrders(ShopifyKind? kind) => kind is not (ShopifyKind.Locations or ShopifyKind.InventoryLevels);

    private static ShopifyKind? KindOf(string file) =>
        Path.GetExtension(file) == ".json" && InputFile.TryRead(file, out var bytes, out _) ? ShopifyShape.Detect(bytes.Span)?.Kind : null;
}
