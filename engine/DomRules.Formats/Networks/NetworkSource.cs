using System.Collections.Immutable;
using DomRules.Formats.Places;
using DomRules.Formats.Problems;
using DomRules.Formats.Shopify;
using DomRules.Formats.Tables;

namespace DomRules.Formats.Networks;

/// <summary>One file of a network with what is to be said about it.</summary>
internal sealed class NetworkSource
{
    internal NetworkSource(string file, ReadOnlyMemory<byte> bytes, SourceKind? kind = null)
    {
        File = file;
        Bytes = bytes;
        IsTable = kind == SourceKind.Stock || file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);
        Payload = IsTable ? null : ShopifyShape.Detect(bytes.Span);
        Kind = kind ?? (IsTable ? TableKind() : JsonKind());
    }

    internal string File { get; }

    internal ReadOnlyMemory<byte> Bytes { get; }

    internal SourceKind Kind { get; }

    /// <summary>Which payload of Shopify it is; null: none.</summary>
    internal ShopifyShape? Payload { get; }

    internal ProblemList Problems { get; } = new(InputLimits.ProblemsPerNetwork);

    internal bool IsTable { get; }

    internal bool IsBlank => Bytes.Span.Trim(" \t\r\n"u8).IsEmpty;

    internal ImmutableArray<InputProblem> Tell() => IsTable ? Problems.TellTable(File) : Problems.Tell(Bytes.Span, new(File, 1, "$"));

    private SourceKind TableKind()
    {
        var header = TableReader.Header(Bytes);
        if (Has(StockTable.Shape)) return SourceKind.Stock;
        if (Has(ShopifyLinks.Shape)) return SourceKind.Links;
        return Has(PlacesTable.Shape) ? SourceKind.Places : SourceKind.Other;

        bool Has(TableShape shape) => shape.Required.All(c => header.Contains(c, StringComparer.Ordinal));
    }

    private SourceKind JsonKind() => Payload?.Kind switch
    {
        ShopifyKind.Orders => SourceKind.ShopOrders,
        ShopifyKind.FulfillmentOrders => SourceKind.ShopFulfillmentOrders,
        ShopifyKind.Locations or ShopifyKind.InventoryLevels => SourceKind.Shop,
        ShopifyKind.NotRouted => SourceKind.Other,
        _ => Path.GetFileName(File) == "network.json" ? SourceKind.Network : SourceKind.Other,
    };
}
