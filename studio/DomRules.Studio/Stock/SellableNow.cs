using System.Collections.Immutable;
using DomRules.Api.Hosting;
using DomRules.Model.Decisions;
using DomRules.Model.Networks;
using DomRules.Operations.Promising;

namespace DomRules.Studio.Stock;

/// <summary>What can be sold now, for all who look, one at a time.</summary>
public sealed class SellableNow(ApiServices services)
{
    private readonly Lock _gate = new();
    private readonly StockAsking _asking = new(services.Queue, services.Clock);

    /// <summary>By SKU and node; a SKU that no policy answers for is not in it.</summary>
    internal IReadOnlyDictionary<string, ImmutableDictionary<string, PromisedNodeRecord>> Of(Market market, IEnumerable<string> skus)
    {
        lock (_gate)
        {
            return skus.Distinct(StringComparer.Ordinal).ToDictionary(sku => sku, sku => _asking.Ask(market, sku), StringComparer.Ordinal);
        }
    }
}
