using DomRules.Formats.Problems;
using DomRules.Model.Networks;

namespace DomRules.Formats.Networks;

/// <summary>Checks of stock rows and products against each other.</summary>
internal static class StockChecks
{
    internal static void Run(NetworkDraft draft, bool strict)
    {
        var products = new Dictionary<string, Product>(StringComparer.Ordinal);
        foreach (var product in draft.Products) products.TryAdd(product.Value.Sku, product.Value);
        Rows(draft, products);
        Kits(draft, products);
        SubstituteChecks.Run(draft, products, strict);
        Spellings(draft, strict);
    }

    private static void Rows(NetworkDraft draft, Dictionary<string, Product> products)
    {
        var seen = new HashSet<(string, string)>(draft.Stock.Count);
        foreach (var located in draft.Stock)
        {
            var row = located.Value;
            if (!seen.Add((row.Node, row.Sku))) located.Report(NetworkProblems.DuplicateStock, $"a row of {Shown.Text(row.Sku)} at {Shown.Text(row.Node)} came before");
            if (row.Reserved > row.OnHand) located.Report(NetworkProblems.OverReserved, $"{Shown.Number(row.Reserved)} are reserved of {Shown.Number(row.OnHand)} on hand");
            if (products.GetValueOrDefault(row.Sku) is { } product && row.OnHand % product.QuantityStep != 0)
                located.Report(NetworkProblems.OffStep, $"{Shown.Number(row.OnHand)} on hand is no multiple of {Shown.Number(product.QuantityStep)}");
        }
    }

    private static void Kits(NetworkDraft draft, Dictionary<string, Product> products)
    {
        foreach (var kit in draft.Products)
            foreach (var component in kit.Value.Kit)
                if (component.Sku == kit.Value.Sku || products.GetValueOrDefault(component.Sku) is { Kit.Length: > 0 })
                    kit.Report(NetworkProblems.KitOfKits, $"the component {Shown.Text(component.Sku)} is a kit itself");
    }

    private static void Spellings(NetworkDraft draft, bool strict)
    {
        var spellings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var product in draft.Products) Compare(product, product.Value.Sku);
        foreach (var row in draft.Stock) Compare(row, row.Value.Sku);

        void Compare<T>(Located<T> item, string sku)
        {
            if (spellings.TryAdd(sku, sku) || spellings[sku] == sku || !told.Add(sku)) return;
            item.Report(NetworkProblems.SkuCase, $"\"{Shown.Text(sku)}\" is another SKU than \"{Shown.Text(spellings[sku])}\"", strict);
        }
    }
}
