using System.Collections.Immutable;

namespace DomRules.Engine.Parcels;

/// <summary>A box, or several that are packed alike.</summary>
internal sealed record Parcel
{
    /// <summary>How many boxes are packed like this.</summary>
    public required long Times { get; init; }

    /// <summary>Weight of one of them.</summary>
    public required decimal Grams { get; init; }

    /// <summary>Volume of what is in one of them.</summary>
    public required decimal Litres { get; init; }

    /// <summary>What is in one of them, by line.</summary>
    public required ImmutableArray<ParcelContent> Contents { get; init; }

    /// <summary>A single unit that is more than a parcel may hold, and therefore travels alone.</summary>
    public bool IsOverLimit { get; init; }

    /// <summary>Whether it holds something of unknown weight, which was counted as 0 g.</summary>
    public bool HasUnknownWeight { get; init; }

    /// <summary>Whether it holds something of unknown volume, which was counted as 0 l.</summary>
    public bool HasUnknownVolume { get; init; }
}
