namespace DomRules.Formats.Shopify.FulfilmentOrders;

/// <summary>Whether each of some heaps can belong to one parcel as a whole, so that every parcel has just what it wants. Of many heaps that is hard to know; then they are taken to fit.</summary>
internal sealed class ParcelMatch
{
    private const int Patience = 5_000;

    private readonly List<SortedDictionary<string, long>> heaps;
    private readonly List<SortedDictionary<string, long>> parcels;
    private int tried;

    private ParcelMatch(List<SortedDictionary<string, long>> heaps, List<SortedDictionary<string, long>> parcels)
    {
        this.heaps = [.. heaps.OrderByDescending(heap => heap.Values.Sum())];
        this.parcels = [.. parcels.Select(parcel => new SortedDictionary<string, long>(parcel, StringComparer.Ordinal))];
    }

    internal static bool IsThere(List<SortedDictionary<string, long>> heaps, List<SortedDictionary<string, long>> parcels) => new ParcelMatch(heaps, parcels).Place(0);

    private bool Place(int next)
    {
        if (next == heaps.Count || ++tried > Patience) return true;
        var heap = heaps[next];
        foreach (var parcel in parcels.Where(parcel => heap.All(one => parcel.GetValueOrDefault(one.Key) >= one.Value)))
        {
            Move(heap, parcel, -1);
            if (Place(next + 1)) return true;
            Move(heap, parcel, 1);
        }
        return false;
    }

    private static void Move(SortedDictionary<string, long> heap, SortedDictionary<string, long> parcel, int sign)
    {
        foreach (var (line, units) in heap) parcel[line] += sign * units;
    }
}
