using System.Collections.Immutable;

namespace DomRules.Engine.Parcels;

/// <summary>The parcels of a shipment.</summary>
/// <param name="Parcels">By group (first line number), then as packed.</param>
/// <param name="IsFewest">Whether no packing needs fewer; else they were packed best fit by falling weight.</param>
internal sealed record Packing(ImmutableArray<Parcel> Parcels, bool IsFewest)
{
    /// <summary>Their weights, in the same order.</summary>
    public ParcelWeight[] Weights => [.. Parcels.Select(parcel => new ParcelWeight(parcel.Grams, parcel.Times))];

    /// <summary>How many boxes there are.</summary>
    public long Count => Parcels.Sum(parcel => parcel.Times);

    /// <summary>All boxes together.</summary>
    public decimal Grams => Parcels.Sum(parcel => parcel.Times * parcel.Grams);
}
