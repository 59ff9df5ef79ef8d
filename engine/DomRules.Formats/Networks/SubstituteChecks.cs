using DomRules.Formats.Problems;
using DomRules.Model.Networks;

namespace DomRules.Formats.Networks;

/// <summary>Checks what products list in their place. Two that stand for each other are fine: what stood for a line once is not tried for it again.</summary>
internal static class SubstituteChecks
{
    internal static void Run(NetworkDraft draft, Dictionary<string, Product> products, bool strict)
    {
        HashSet<string>? stocked = null;
        foreach (var product in draft.Products)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var substitute in product.Value.Substitutes)
            {
                var sku = Shown.Text(substitute.Sku);
                if (Unfit(product.Value, substitute.Sku, products, seen) is { } why) product.Report(NetworkProblems.NoSubstitute, $"{sku} {why}");
                else if (!products.ContainsKey(substitute.Sku) && !(stocked ??= Stocked(draft)).Contains(substitute.Sku))
                    product.Report(NetworkProblems.UnknownSubstitute, $"nothing else in the network names {sku}", strict);
            }
        }
    }

    private static string? Unfit(Product product, string sku, Dictionary<string, Product> products, HashSet<string> seen) =>
        sku == product.Sku ? "is the product itself"
        : !seen.Add(sku) ? "stands there twice"
        : product.Digital ? "would stand for a digital product, of which nothing is shipped"
        : products.GetValueOrDefault(sku) is { Digital: true } ? "is digital, and nothing of it is shipped"
        : null;

    private static HashSet<string> Stocked(NetworkDraft draft) => new(draft.Stock.Select(row => row.Value.Sku), StringComparer.Ordinal);
}
