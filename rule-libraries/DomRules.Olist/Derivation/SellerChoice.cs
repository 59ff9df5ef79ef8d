namespace DomRules.Olist.Derivation;

/// <summary>How many orders could have gone to another seller at all. The buyer chose; nothing here is a saving.</summary>
/// <param name="ProductsOfSeveralSellers">Products that more than one seller sold in the sample.</param>
/// <param name="OrdersWithSuchProduct">Orders with at least one of them.</param>
/// <param name="OrdersWithAnotherSellerActive">Of these, the ones placed between the first and the last sale, of that product, of another seller.</param>
internal sealed record SellerChoice(int ProductsOfSeveralSellers, int OrdersWithSuchProduct, int OrdersWithAnotherSellerActive)
{
    public static SellerChoice Of(IReadOnlyList<Sale> sales)
    {
        var offers = sales
            .SelectMany(sale => sale.Lines.Select(line => (Product: line.Product.Id, Seller: line.Seller.Id, Day: sale.Source.Purchased.Date)))
            .GroupBy(sold => (sold.Product, sold.Seller))
            .Select(group => (group.Key.Product, group.Key.Seller, First: group.Min(sold => sold.Day), Last: group.Max(sold => sold.Day)))
            .ToLookup(offer => offer.Product, StringComparer.Ordinal);
        var several = offers.Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        return new SellerChoice(
            several.Count,
            sales.Count(sale => sale.Lines.Any(line => several.Contains(line.Product.Id))),
            sales.Count(sale => sale.Lines.Any(line => offers[line.Product.Id].Any(offer =>
                offer.Seller != line.Seller.Id && offer.First <= sale.Source.Purchased.Date && sale.Source.Purchased.Date <= offer.Last))));
    }
}
