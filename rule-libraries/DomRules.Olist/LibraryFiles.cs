using DomRules.Olist.Derivation;
using DomRules.Olist.Fitting;
using DomRules.Olist.Months;
using DomRules.Olist.Reading;
using DomRules.Olist.Writing;
using NodaTime;

namespace DomRules.Olist;

/// <summary>The files that are derived from the sample; the same sample gives the same bytes.</summary>
internal static class LibraryFiles
{
    private static readonly YearMonth Replayed = new(2017, 11);

    /// <summary>File name and text of each.</summary>
    public static IReadOnlyDictionary<string, string> From(OlistFiles sample)
    {
        var market = new Marketplace(sample);
        var fit = new MarketplaceFit(market);
        var november = new MonthOfSales(market, Replayed);
        return new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["network.json"] = new NetworkFile(NetworkScope.Whole(market), fit).Text(),
            ["orders.ndjson"] = new OrdersFile(market).Text(),
            ["november-2017/network.json"] = new NetworkFile(NetworkScope.Of(november), fit).Text(),
            ["november-2017/events.ndjson"] = new EventsFile(market, fit, november).Text(),
            ["fit.json"] = new FitFile(market, fit).Text(),
        };
    }
}
