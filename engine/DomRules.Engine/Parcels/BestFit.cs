using System.Collections.Immutable;

namespace DomRules.Engine.Parcels;

/// <summary>
/// Best fit by falling weight: each piece goes into the fullest parcel that still takes it. Pieces and parcels that are alike are
/// handled together, so a line of a million units costs no more than one of ten.
/// </summary>
internal static class BestFit
{
    /// <summary>Packs pieces that each fit alone.</summary>
    /// <param name="pieces">By falling weight, then line; none weighs nothing.</param>
    /// <param name="limit">Grams of a parcel.</param>
    public static List<OpenParcel> Pack(ReadOnlySpan<Piece> pieces, decimal limit)
    {
        var parcels = new List<OpenParcel>();
        foreach (Piece piece in pieces)
        {
            long left = piece.Count;
            while (left > 0 && Fullest(parcels, limit - piece.Grams) is >= 0 and var found)
            {
                left -= Fill(parcels, found, piece, left, limit);
            }

            Open(parcels, piece, left, limit);
        }

        return parcels;
    }

    private static int Fullest(List<OpenParcel> parcels, decimal atMost)
    {
        int fullest = -1;
        for (int i = 0; i < parcels.Count; i++)
        {
            if (parcels[i].Grams <= atMost && (fullest < 0 || parcels[i].Grams > parcels[fullest].Grams))
            {
                fullest = i;
            }
        }

        return fullest;
    }

    /// <summary>Fills as many of the alike parcels as there are pieces for, the last perhaps with fewer; says how many pieces went in.</summary>
    private static long Fill(List<OpenParcel> parcels, int index, Piece piece, long left, decimal limit)
    {
        OpenParcel parcel = parcels[index];
        long each = (long)decimal.Min(left, decimal.Floor((limit - parcel.Grams) / piece.Grams));
        long times = Math.Min(parcel.Times, left / each);
        parcels[index] = parcel with { Times = times };
        parcels[index] = parcels[index].With(piece, each);
        if (parcel.Times > times)
        {
            parcels.Insert(index + 1, parcel with { Times = parcel.Times - times });
        }

        return times * each;
    }

    private static void Open(List<OpenParcel> parcels, Piece piece, long left, decimal limit)
    {
        if (left == 0)
        {
            return;
        }

        var empty = new OpenParcel(1, 0, ImmutableArray<ParcelContent>.Empty);
        long each = (long)decimal.Min(left, decimal.Floor(limit / piece.Grams));
        parcels.Add((empty with { Times = left / each }).With(piece, each));
        if (left % each > 0)
        {
            parcels.Add(empty.With(piece, left % each));
        }
    }
}
