using System.Collections.Immutable;

namespace DomRules.Engine.Parcels;

/// <summary>Parcels that are being packed alike.</summary>
/// <param name="Times">How many.</param>
/// <param name="Load">What one holds so far.</param>
/// <param name="Contents">What is in one so far.</param>
internal sealed record OpenParcel(long Times, Load Load, ImmutableArray<ParcelContent> Contents)
{
    /// <summary>One with nothing in it.</summary>
    public static OpenParcel Empty { get; } = new(1, default, []);

    public OpenParcel With(Piece piece, long count) => this with
    {
        Load = Load + (piece.Load * count),
        Contents = Contents.Add(new(piece.Line, piece.Size * count)),
    };

    /// <summary>Contents of the same line put together, by line.</summary>
    public ImmutableArray<ParcelContent> Sorted() =>
        [.. Contents.GroupBy(content => content.Line).OrderBy(line => line.Key).Select(line => new ParcelContent(line.Key, line.Sum(content => content.Quantity)))];
}
