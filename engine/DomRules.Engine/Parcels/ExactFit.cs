namespace DomRules.Engine.Parcels;

/// <summary>
/// The fewest parcels for a few pieces. With one measure: over all subsets, the fewest parcels and, with those, the emptiest last one
/// (R. Bellman's recursion over sets). With several no last parcel is the emptiest, so that there every parcel is tried that holds the first piece.
/// </summary>
internal static class ExactFit
{
    /// <summary>The stated size: up to so many pieces the fewest parcels are found.</summary>
    public const int MostPieces = 12;

    /// <summary>Packs at most <see cref="MostPieces"/> pieces that each fit alone.</summary>
    public static List<OpenParcel> Pack(ReadOnlySpan<Piece> pieces, ParcelLimits limits)
    {
        Piece[] single = Singles(pieces);
        return limits.IsSingle ? InTurn(single, limits) : InSets(single, limits);
    }

    private static List<OpenParcel> InTurn(Piece[] single, ParcelLimits limits)
    {
        int sets = 1 << single.Length;
        var parcels = new int[sets];
        var last = new decimal[sets];
        var added = new int[sets];
        decimal[] shares = [.. single.Select(piece => Only(limits.Of(piece.Load)))];
        decimal most = Only(new(limits.Grams ?? 0, limits.Litres ?? 0, limits.Units ?? 0));
        last[0] = most;
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
                bool fits = last[without] + shares[piece] <= most;
                int count = parcels[without] + (fits ? 0 : 1);
                decimal amount = fits ? last[without] + shares[piece] : shares[piece];
                if (count < parcels[set] || (count == parcels[set] && amount < last[set]))
                {
                    (parcels[set], last[set], added[set]) = (count, amount, piece);
                }
            }
        }

        return Unfold(single, parcels, added);
    }

    /// <summary>The amount in the one measure that is limited.</summary>
    private static decimal Only(Load load) => load.Grams + load.Litres + load.Units;

    private static List<OpenParcel> Unfold(Piece[] single, int[] parcels, int[] added)
    {
        var packed = new List<OpenParcel>();
        for (int set = parcels.Length - 1; set > 0; set &= ~(1 << added[set]))
        {
            while (packed.Count < parcels[set])
            {
                packed.Add(OpenParcel.Empty);
            }

            int parcel = parcels[set] - 1;
            packed[parcel] = packed[parcel].With(single[added[set]], 1);
        }

        return packed;
    }

    private static List<OpenParcel> InSets(Piece[] single, ParcelLimits limits)
    {
        bool[] fits = Fitting(single, limits);
        var parcels = new int[fits.Length];
        var taken = new int[fits.Length];
        for (int set = 1; set < fits.Length; set++)
        {
            int first = set & -set;
            parcels[set] = int.MaxValue;
            for (int part = set; part > 0; part = (part - 1) & set)
            {
                if ((part & first) != 0 && fits[part] && parcels[set & ~part] + 1 < parcels[set])
                {
                    (parcels[set], taken[set]) = (parcels[set & ~part] + 1, part);
                }
            }
        }

        var packed = new List<OpenParcel>();
        for (int set = fits.Length - 1; set > 0; set &= ~taken[set])
        {
            packed.Add(Filled(single, taken[set]));
        }

        return packed;
    }

    private static bool[] Fitting(Piece[] single, ParcelLimits limits)
    {
        var loads = new Load[1 << single.Length];
        var fits = new bool[loads.Length];
        for (int set = 1; set < loads.Length; set++)
        {
            int first = System.Numerics.BitOperations.TrailingZeroCount(set);
            loads[set] = loads[set & (set - 1)] + single[first].Load;
            fits[set] = limits.Hold(loads[set]);
        }

        return fits;
    }

    private static OpenParcel Filled(Piece[] single, int set)
    {
        var parcel = OpenParcel.Empty;
        for (int piece = 0; piece < single.Length; piece++)
        {
            parcel = (set & (1 << piece)) == 0 ? parcel : parcel.With(single[piece], 1);
        }

        return parcel;
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
