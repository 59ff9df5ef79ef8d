using DomRules.Olist.Derivation;
using DomRules.Olist.Reading;
using NodaTime;

namespace DomRules.Olist.Months;

/// <summary>The sales of one month of the market's calendar, the sellers and products that they name, and what is taken to have lain there.</summary>
internal sealed class MonthOfSales
{
    private readonly LocalDate first;

    public MonthOfSales(Marketplace market, YearMonth month)
    {
        first = month.OnDayOfMonth(1);
        Sales = [.. market.Sales.Where(sale => sale.Source.Purchased.Date.ToYearMonth() == month)];
        var sold = Sales.SelectMany(sale => sale.Lines).ToArray();
        var sellers = sold.Select(line => line.Seller.Id).ToHashSet(StringComparer.Ordinal);
        Sellers = [.. market.Sellers.Where(seller => sellers.Contains(seller.Source.Id))];
        Products = [.. sold.Select(line => line.Product).Distinct()];
        Supply = new Supply(Sales, first, first.With(DateAdjusters.EndOfMonth));
    }

    /// <summary>When it begins.</summary>
    public LocalDateTime Begins => first.AtMidnight();

    /// <summary>By the moment of the order, then its id.</summary>
    public IReadOnlyList<Sale> Sales { get; }

    /// <summary>Those who sold in it, by id.</summary>
    public IReadOnlyList<SellerRecord> Sellers { get; }

    public IReadOnlyList<OlistProduct> Products { get; }

    public Supply Supply { get; }
}
