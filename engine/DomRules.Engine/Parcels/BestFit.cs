namespace DomRules.Engine.Parcels;

/// <summary>
/// Best fit by falling weight, or what else is limited: each piece goes into the fullest parcel that still takes it. Pieces and parcels that
/// are alike are handled together, so a line of a million units costs no more than one of ten.
/// </summary>
internal static class BestFit
{
    /// <summary>Packs pieces that each fit alone.</summary>
    /// <param name="pieces">The largest first; each takes something of what is limited.</param>
    /// <param name="limits">Of a parcel.</param>
    public static List<OpenParcel> Pack(ReadOnlySpan<Piece> pieces, ParcelLimits limits)
    {
        var parcels = new List<OpenParcel>();
        foreach (Piece piece in pieces)
        {
            long left = piece.Count;
            while (left > 0 && Fullest(parcels, piece, limits) is >= 0 and var found)
            {
                left -= Fill(parcels, found, piece, left, limits);
            }

            Open(parcels, piece, left, limits);
        }

        return parcels;
    }

    private static int Fullest(List<OpenParcel> parcels, Piece piece, ParcelLimits limits)
    {
        int fullest = -1;
        decimal most = 0;
        for (int i = 0; i < parcels.Count; i++)
        {
            if (limits.Hold(parcels[i].Load + piece.Load) && limits.Share(parcels[i].Load) is var share && (fullest < 0 || share > most))
            {
                (fullest, most) = (i, share);
            }
        }

        return fullest;
    }

    /// <summary>Fills as many of the alike parcels as there are pieces for, the last perhaps with fewer; says how many pieces went in.</summary>
    private static long Fill(List<OpenParcel> parcels, int index, Piece piece, long left, ParcelLimits limits)
    {
        OpenParcel parcel = parcels[index];
        long each = (long)decimal.Min(left, limits.Times(piece.Load, parcel.Load));
        long times = Math.Min(parcel.Times, left / each);
        parcels[index] = parcel with { Times = times };
        parcels[index] = parcels[index].With(piece, each);
        if (parcel.Times > times)
        {
            parcels.Insert(index + 1, parcel with { Times = parcel.Times - times });
        }

        return times * each;
    }

    private static void Open(List<OpenParcel> parcels, Piece piece, long left, ParcelLimits limits)
    {
        if (left == 0)
        {
            return;
        }

        long each = (long)decimal.Min(left, limits.Times(piece.Load, default));
        parcels.Add((OpenParcel.Empty with { Times = left / each }).With(piece, each));
        if (left % each > 0)
        {
            parcels.Add(OpenParcel.Empty.With(piece, left % each));
        }
    }
}
