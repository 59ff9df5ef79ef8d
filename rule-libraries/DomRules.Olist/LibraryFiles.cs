using DomRules.Olist.Derivation;
using DomRules.Olist.Fitting;
using DomRules.Olist.Reading;
using DomRules.Olist.Writing;

namespace DomRules.Olist;

/// <summary>The three files that are derived from the sample; the same sample gives the same bytes.</summary>
internal static class LibraryFiles
{
    /// <summary>File name and text of each.</summary>
    public static IReadOnlyDictionary<string, string> From(OlistFiles sample)
    {
        var market = new Marketplace(sample);
        var fit = new MarketplaceFit(market);
        return new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["network.json"] = new NetworkFile(market, fit).Text(),
            ["orders.ndjson"] = new OrdersFile(market).Text(),
            ["fit.json"] = new FitFile(market, fit).Text(),
        };
    }
}
