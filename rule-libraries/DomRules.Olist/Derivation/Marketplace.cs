using DomRules.Olist.Geography;
using DomRules.Olist.Reading;

namespace DomRules.Olist.Derivation;

/// <summary>The sample joined: orders with lines, sellers with places, and the stock that follows from the sales.</summary>
internal sealed class Marketplace
{
    private readonly Dictionary<string, OlistPlace> places;
    private readonly Dictionary<string, OlistSeller> sellers;
    private readonly Dictionary<string, OlistProduct> products;

    public Marketplace(OlistFiles files)
    {
        Files = files;
        places = files.Places.ToDictionary(place => place.PostalPrefix, StringComparer.Ordinal);
        sellers = files.Sellers.ToDictionary(seller => seller.Id, StringComparer.Ordinal);
        products = files.Products.ToDictionary(product => product.Id, StringComparer.Ordinal);
        var items = files.Items.ToLookup(item => item.Order, StringComparer.Ordinal);
        Sales = [.. files.Orders
            .Select(order => SaleOf(order, [.. items[order.Id]]))
            .OrderBy(sale => sale.PlacedAt)
            .ThenBy(sale => sale.Source.Id, StringComparer.Ordinal)];
        Sellers = [.. files.Sellers.Select(SellerOf).OrderBy(seller => seller.Source.Id, StringComparer.Ordinal)];
        Stock = [.. StockOf(Sales)];
    }

    public OlistFiles Files { get; }

    /// <summary>By the moment of the order, then its id.</summary>
    public IReadOnlyList<Sale> Sales { get; }

    /// <summary>By id.</summary>
    public IReadOnlyList<SellerRecord> Sellers { get; }

    /// <summary>By seller, then product.</summary>
    public IReadOnlyList<DerivedStock> Stock { get; }

    /// <summary>Metres from a seller to where a sale goes; null where either place is unknown.</summary>
    public long? Metres(OlistSeller seller, Sale sale) =>
        places.TryGetValue(seller.PostalPrefix, out var from) && sale.Destination is { } to ? GreatCircle.Metres(from.At, to.At) : null;

    private Sale SaleOf(OlistOrder order, IReadOnlyList<OlistItem> items)
    {
        var lines = items
            .GroupBy(item => (item.Product, item.Seller, item.Price))
            .Select((group, index) =>
                new SaleLine(index + 1, products[group.Key.Product], sellers[group.Key.Seller], group.Count(), group.Key.Price));
        return new Sale(
            order,
            ClockReading.InstantOf(order.Purchased),
            places.GetValueOrDefault(order.PostalPrefix),
            [.. lines],
            items.Count == 0 ? null : ClockReading.InstantOf(items.Max(item => item.ShippingLimit)),
            items.Count == 0 ? null : items.Sum(item => item.Freight));
    }

    private SellerRecord SellerOf(OlistSeller seller)
    {
        var days = Sales.Where(sale => sale.Lines.Any(line => line.Seller == seller)).Select(sale => sale.Source.Purchased.Date).ToArray();
        return new SellerRecord(seller, places.GetValueOrDefault(seller.PostalPrefix), days.Min(), days.Max());
    }

    private static IEnumerable<DerivedStock> StockOf(IEnumerable<Sale> sales) =>
        from sale in sales
        from line in sale.Lines
        group sale.IsSold ? line.Quantity : 0 by (Seller: line.Seller.Id, Product: line.Product.Id) into units
        orderby units.Key.Seller, units.Key.Product
        select new DerivedStock(units.Key.Seller, units.Key.Product, units.Sum());
}
