using DomRules.Formats.Shopify;

namespace DomRules.Formats.Networks;

/// <summary>The files of a folder that make up a network.</summary>
internal static class NetworkFolder
{
    /// <summary>Data files of the folder itself, by name.</summary>
    internal static IReadOnlyList<string> Files(string folder) =>
        [.. Directory.EnumerateFiles(folder).Where(IsData).Order(StringComparer.Ordinal)];

    /// <summary>A source of the kind, or of what its content looks like. A file that is named as the network may be a payload of Shopify.</summary>
    internal static NetworkSource Source(string file, ReadOnlyMemory<byte> bytes, SourceKind? kind) =>
        new(file, bytes, kind == SourceKind.Network && ShopifyShape.Detect(bytes.Span) is { Kind: not ShopifyKind.NotRouted } ? null : kind);

    private static bool IsData(string file) =>
        Path.GetExtension(file) is ".json" or ".csv" && Path.GetFileName(file) is not ("library.json" or "orders.json" or "expected.json");
}
