using DomRules.Store.Commits;

namespace DomRules.Store.Memory;

/// <summary>Guarded counters in millionths by place.</summary>
internal sealed class MemoryStock
{
    private readonly SortedDictionary<(string Node, string Sku), (long OnHand, long Reserved)> rows = new(PlaceOrder.Instance);

    public (long OnHand, long Reserved)? Counters((string Node, string Sku) place) => rows.TryGetValue(place, out var counters) ? counters : null;

    public StockRowCount? Find(string node, string sku) => rows.TryGetValue((node, sku), out var counters) ? Row((node, sku), counters) : null;

    public IReadOnlyList<StockRowCount> All() => [.. rows.Select(row => Row(row.Key, row.Value))];

    public void Take(IReadOnlyDictionary<(string Node, string Sku), (long OnHand, long Reserved)> changed)
    {
        foreach (var (place, counters) in changed) rows[place] = counters;
    }

    private static StockRowCount Row((string Node, string Sku) place, (long OnHand, long Reserved) counters) =>
        new(place.Node, place.Sku, Millionths.ToUnits(counters.OnHand), Millionths.ToUnits(counters.Reserved));

    private sealed class PlaceOrder : IComparer<(string Node, string Sku)>
    {
        public static PlaceOrder Instance { get; } = new();

        public int Compare((string Node, string Sku) x, (string Node, string Sku) y)
        {
            var order = CodePointOrder.Instance.Compare(x.Node, y.Node);
            return order != 0 ? order : CodePointOrder.Instance.Compare(x.Sku, y.Sku);
        }
    }
}
