namespace DomRules.Formats.Shopify.FulfilmentOrders;

/// <summary>What is wanted at a location, or to be held wherever it is.</summary>
/// <param name="location">Number of the location; null: held, wherever it is.</param>
/// <param name="hold">Why it is held; null unless it is.</param>
internal sealed class PlaceNeed(string? location, ParcelHold? hold)
{
    private readonly Dictionary<string, long> missing = new(StringComparer.Ordinal);

    internal string? Location { get; } = location;

    internal ParcelHold? Hold { get; } = hold;

    /// <summary>Parcels that are to leave from there, as far as the shop still has their goods.</summary>
    internal List<SortedDictionary<string, long>> Parcels { get; } = [];

    /// <summary>What is not found yet, by line item.</summary>
    internal IEnumerable<KeyValuePair<string, long>> Missing => missing.Where(one => one.Value > 0).OrderBy(one => one.Key, StringComparer.Ordinal);

    internal void Add(SortedDictionary<string, long> parcel)
    {
        if (parcel.Count == 0) return;
        Parcels.Add(parcel);
        foreach (var (line, units) in parcel) missing[line] = missing.GetValueOrDefault(line) + units;
    }

    /// <summary>Takes as much as is wanted of what is offered; returns how much.</summary>
    internal long Take(string line, long offered)
    {
        var taken = Math.Min(offered, missing.GetValueOrDefault(line));
        if (taken > 0) missing[line] -= taken;
        return taken;
    }
}
