using DomRules.Formats.Json;
using DomRules.Formats.Places;
using DomRules.Formats.Problems;
using DomRules.Formats.Shopify;
using DomRules.Model.Networks;

namespace DomRules.Formats.Networks;

/// <summary>Puts a network together from its files.</summary>
internal sealed class NetworkAssembly
{
    private readonly NetworkDraft draft = new();
    private readonly ShopifyLinks links = new();
    private readonly StringInterner strings = new();
    private readonly ShopifyNetwork shop;
    private ReadingOptions options;

    internal NetworkAssembly(ReadingOptions options)
    {
        this.options = options;
        shop = new(draft, links);
    }

    internal void Add(NetworkSource source)
    {
        if (source.IsBlank) source.Problems.AddCell(FileProblems.Empty, 0, "", "the file is empty");
        else if (source.IsTable) AddTable(source);
        else AddJson(source, new(options, source.Problems, strings));
    }

    /// <summary>The network, when there is a moment for it; says what only the whole shows.</summary>
    internal Network? Complete(IReadOnlyList<NetworkSource> sources)
    {
        var asOf = draft.AsOf ?? options.AsOf ?? shop.UpdatedAt;
        if (asOf is null && sources.FirstOrDefault(s => !s.IsTable) is { } first && !first.Problems.HasErrors) first.Problems.Add(NetworkProblems.NoAsOf, 0, "`asOf` is missing");
        NetworkChecks.Run(draft, options.Strict);
        return asOf is { } moment ? draft.ToNetwork(moment) : null;
    }

    private void AddTable(NetworkSource source)
    {
        switch (source.Kind)
        {
            case SourceKind.Stock: StockTable.Read(source.Bytes, source.Problems, options.Strict, draft); break;
            case SourceKind.Links: links.Read(source.Bytes, source.Problems, options.Strict); break;
            case SourceKind.Places: AddPlaces(source); break;
            default: source.Problems.AddCell(NetworkProblems.NotUsed, 0, "", "the table is none of stock, places or inventory items"); break;
        }
    }

    private void AddPlaces(NetworkSource source)
    {
        if (PlacesTable.Read(source.Bytes, source.Problems) is { } places) options = options with { Places = options.Places?.With(places) ?? places };
    }

    private void AddJson(NetworkSource source, ReadingContext context)
    {
        var text = source.Bytes.Span;
        switch (source.Kind)
        {
            case SourceKind.Network: JsonRecord.Read(text, context, (ref JsonCursor json) => NetworkRecord.Read(ref json, draft)); break;
            case SourceKind.Shop: JsonRecord.Read(text, context, (ref JsonCursor json) => shop.Read(ref json, source.Payload!)); break;
            case SourceKind.ShopOrders or SourceKind.ShopFulfillmentOrders: Learn(source); break;
            default: source.Problems.Add(NetworkProblems.NotUsed, 0, source.Payload is null ? "the file holds no network" : "the payload holds nothing of a network"); break;
        }
    }

    /// <summary>Orders belong to no network; only what they tell of SKUs is kept, and their problems are told when they are routed.</summary>
    private void Learn(NetworkSource source) =>
        new ShopifyOrders(new(options, new(InputLimits.ProblemsPerOrder), strings), links).Read(source.Bytes.Span, source.Payload!, new(source.File, 1, "$"));
}
