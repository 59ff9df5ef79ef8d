using System.Collections.Immutable;

namespace DomRules.Engine.Parcels;

/// <summary>
/// The fewest parcels for a few pieces: over all subsets, the fewest parcels and, with those, the lightest last one
/// (R. Bellman's recursion over sets).
/// </summary>
internal static class ExactFit
{
    /// <summary>The stated size: up to so many pieces the fewest parcels are found.</summary>
    public const int MostPieces = 12;

    /// <summary>Packs at most <see cref="MostPieces"/> pieces that each fit alone.</summary>
    public static List<OpenParcel> Pack(ReadOnlySpan<Piece> pieces, decimal limit)
    {
        Piece[] single = Singles(pieces);
        int sets = 1 << single.Length;
        var parcels = new int[sets];
        var last = new decimal[sets];
        var added = new int[sets];
        last[0] = limit;
        for (int set = 1; set < sets; set++)
        {
            parcels[set] = int.MaxValue;
            for (int piece = 0; piece < single.Length; piece++)
            {
                if ((set & (1 << piece)) == 0)
                {
                    continue;
                }

                int without = set & ~(1 << piece);
                bool fits = last[without] + single[piece].Grams <= limit;
                int count = parcels[without] + (fits ? 0 : 1);
                decimal weight = fits ? last[without] + single[piece].Grams : single[piece].Grams;
                if (count < parcels[set] || (count == parcels[set] && weight < last[set]))
                {
                    (parcels[set], last[set], added[set]) = (count, weight, piece);
                }
            }
        }

        return Unfold(single, parcels, added);
    }

    private static List<OpenParcel> Unfold(Piece[] single, int[] parcels, int[] added)
    {
        var packed = new List<OpenParcel>();
        for (int set = parcels.Length - 1; set > 0; set &= ~(1 << added[set]))
        {
            while (packed.Count < parcels[set])
            {
                packed.Add(new OpenParcel(1, 0, ImmutableArray<ParcelContent>.Empty));
            }

            int parcel = parcels[set] - 1;
            packed[parcel] = packed[parcel].With(single[added[set]], 1);
        }

        return packed;
    }

    private static Piece[] Singles(ReadOnlySpan<Piece> pieces)
    {
        var single = new List<Piece>(MostPieces);
        foreach (Piece piece in pieces)
        {
            for (long i = 0; i < piece.Count; i++)
            {
                single.Add(piece with { Count = 1 });
            }
        }

        return [.. single];
    }
}
