using DomRules.Olist.Derivation;
using NodaTime;

namespace DomRules.Olist.Months;

/// <summary>
/// Stock that the sample does not tell: at first a seller has what it sells until the first Monday, and each Monday morning it gets what it sells
/// in that week. Whatever was ordered counts as sold, also what was cancelled later: nobody knew that yet.
/// </summary>
internal sealed class Supply
{
    public Supply(IReadOnlyList<Sale> sales, LocalDate first, LocalDate last)
    {
        var monday = first.With(DateAdjusters.NextOrSame(IsoDayOfWeek.Monday));
        var sold = sales.SelectMany(sale => sale.Lines.Select(line => (Day: sale.Source.Purchased.Date, Seller: line.Seller.Id, Product: line.Product.Id, line.Quantity))).ToArray();
        Opening = [.. sold
            .GroupBy(line => (line.Seller, line.Product))
            .Select(lines => new DerivedStock(lines.Key.Seller, lines.Key.Product, lines.Where(line => line.Day < monday).Sum(line => line.Quantity)))
            .OrderBy(row => row.Seller, StringComparer.Ordinal)
            .ThenBy(row => row.Product, StringComparer.Ordinal)];
        Deliveries = [.. sold
            .Where(line => line.Day >= monday && line.Day <= last)
            .GroupBy(line => (On: line.Day.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday)), line.Seller, line.Product))
            .Select(lines => new SupplierDelivery(lines.Key.On, lines.Key.Seller, lines.Key.Product, lines.Sum(line => line.Quantity)))
            .OrderBy(delivery => delivery.On)
            .ThenBy(delivery => delivery.Seller, StringComparer.Ordinal)
            .ThenBy(delivery => delivery.Product, StringComparer.Ordinal)];
    }

    /// <summary>A row for every product that a seller sells in the month; by seller, then product.</summary>
    public IReadOnlyList<DerivedStock> Opening { get; }

    /// <summary>By day, seller and product.</summary>
    public IReadOnlyList<SupplierDelivery> Deliveries { get; }
}
