using DomRules.Api.Hosting;
using DomRules.Model.Life;

namespace DomRules.Studio.Stock;

/// <summary>Stock by SKU, then node, a page at a time: SKUs before the page are not looked at.</summary>
internal static class StockSearch
{
    /// <summary>Where a page ended: no SKU and no node has this character.</summary>
    private const char Between = '\u001f';

    /// <summary>Accounts of a page.</summary>
    /// <param name="state">What is looked through.</param>
    /// <param name="sku">Only of this SKU; null: of all.</param>
    /// <param name="nodes">Only at these nodes; null: at all.</param>
    /// <param name="after">Only what comes after the place that <see cref="KeyOf"/> names; null: from the first.</param>
    internal static IEnumerable<StockAccount> Find(LifeState state, string? sku, IReadOnlySet<string>? nodes, string? after)
    {
        var (lastSku, lastNode) = after?.Split(Between) is [var one, var two] ? (one, two) : (null, "");
        var skus = sku is null ? state.SkusFrom(lastSku) : [sku];
        return skus.SelectMany(each => At(state, each, nodes)).Where(account => lastSku is null || (string.CompareOrdinal(account.Place.Sku, lastSku), string.CompareOrdinal(account.Place.Node, lastNode)) is ( > 0, _) or (0, > 0));
    }

    /// <summary>Where an account stands among all.</summary>
    internal static string KeyOf(StockAccount account) => account.Place.Sku + Between + account.Place.Node;

    /// <summary>Ids of nodes that somebody may mean: by id, or by a part of the name.</summary>
    internal static IReadOnlySet<string>? Nodes(ApiServices services, string? text) => text is not { Length: > 0 } ? null
        : (services.Queue.Live.Prepared?.Snapshot.Nodes ?? []).Where(node => node.Name.Contains(text, StringComparison.OrdinalIgnoreCase)).Select(node => node.Id).Append(text).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<StockAccount> At(LifeState state, string sku, IReadOnlySet<string>? nodes)
    {
        var accounts = state.AccountsOf(sku);
        return nodes is null || nodes.Count > accounts.Count
            ? accounts.Values.Where(account => nodes?.Contains(account.Place.Node) != false)
            : nodes.Order(StringComparer.Ordinal).Select(accounts.GetValueOrDefault).OfType<StockAccount>();
    }
}
