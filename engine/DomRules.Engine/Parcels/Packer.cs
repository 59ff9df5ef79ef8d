using System.Collections.Immutable;
using DomRules.Engine.Snapshots;

namespace DomRules.Engine.Parcels;

/// <summary>
/// Packs a shipment: first the groups (a line that travels alone, lines by key), then within each the fewest parcels under the
/// weight limit. Whole units of a line may go into several parcels; a single unit over the limit travels alone. Never makes a node unfit.
/// </summary>
internal static class Packer
{
    private const decimal LightestUnit = 0.000_001m;
    private const decimal HeaviestUnit = 1_000_000_000_000m;

    /// <summary>Packs lines; their order does not matter.</summary>
    /// <param name="lines">Each line number once.</param>
    /// <param name="limitGrams">The most that a parcel may weigh; null: no limit. Not more than zero: every unit travels alone.</param>
    public static Packing Pack(ReadOnlySpan<ParcelLine> lines, decimal? limitGrams)
    {
        if (IsOneGroup(lines) && TryWeighInOne(lines, limitGrams, out _))
        {
            return new([InOne(Sorted(lines))], IsFewest: true);
        }

        var parcels = ImmutableArray.CreateBuilder<Parcel>();
        bool isFewest = true;
        foreach (ParcelLine[] group in Groups(lines))
        {
            isFewest &= Pack(group, limitGrams, parcels);
        }

        return new(parcels.DrainToImmutable(), isFewest);
    }

    /// <summary>The weight of the one parcel that all lines go into; false when they need more, or different ones. Allocates nothing.</summary>
    public static bool TryOneParcel(ReadOnlySpan<ParcelLine> lines, decimal? limitGrams, out ParcelWeight parcel)
    {
        bool isOne = TryWeighInOne(lines, limitGrams, out decimal grams) && IsOneGroup(lines);
        parcel = new(grams);
        return isOne;
    }

    private static IEnumerable<ParcelLine[]> Groups(ReadOnlySpan<ParcelLine> lines)
    {
        return Sorted(lines).GroupBy(line => line.IsAlone ? (line.Line, null) : (-1, line.Key)).Select(group => group.ToArray());
    }

    private static ParcelLine[] Sorted(ReadOnlySpan<ParcelLine> lines)
    {
        ParcelLine[] sorted = lines.ToArray();
        Array.Sort(sorted, (left, right) => left.Line.CompareTo(right.Line));
        return sorted;
    }

    private static bool IsOneGroup(ReadOnlySpan<ParcelLine> lines)
    {
        foreach (ParcelLine line in lines)
        {
            if ((line.IsAlone && lines.Length > 1) || !string.Equals(line.Key, lines[0].Key, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return !lines.IsEmpty;
    }

    private static bool TryWeighInOne(ReadOnlySpan<ParcelLine> lines, decimal? limit, out decimal grams)
    {
        grams = 0;
        foreach (ParcelLine line in lines)
        {
            grams += Grams(line) * QuantityScale.Exact(line.Quantity);
        }

        return limit is null || grams <= limit;
    }

    private static bool Pack(ParcelLine[] group, decimal? limit, ImmutableArray<Parcel>.Builder into)
    {
        if (TryWeighInOne(group, limit, out _))
        {
            into.Add(InOne(group));
            return true;
        }

        decimal most = Math.Min(limit!.Value, HeaviestUnit);
        Piece[] pieces = [.. group.SelectMany(Pieces).OrderByDescending(piece => piece.Grams).ThenBy(piece => piece.Line).ThenByDescending(piece => piece.Size)];
        Piece[] light = [.. pieces.Where(piece => piece.Grams == 0)];
        Piece[] fitting = [.. pieces.Where(piece => piece.Grams > 0 && piece.Grams <= most)];
        List<OpenParcel> packed = Fewest(fitting, most, out bool isFewest);
        AddOverLimit(pieces, most, into);
        AddLight(packed, light);
        HashSet<int> unknown = [.. group.Where(line => line.UnitGrams is null).Select(line => line.Line)];
        into.AddRange(packed.Select(parcel => Close(parcel, unknown)));
        return isFewest;
    }

    private static Parcel InOne(ParcelLine[] group) => new()
    {
        Times = 1,
        Grams = group.Sum(line => Grams(line) * QuantityScale.Exact(line.Quantity)),
        Contents = [.. group.Select(line => new ParcelContent(line.Line, line.Quantity))],
        HasUnknownWeight = group.Any(line => line.UnitGrams is null),
    };

    private static IEnumerable<Piece> Pieces(ParcelLine line)
    {
        long rest = line.Quantity % QuantityScale.One;
        if (line.Quantity >= QuantityScale.One)
        {
            yield return new(line.Line, QuantityScale.One, Grams(line), line.Quantity / QuantityScale.One);
        }

        if (rest > 0)
        {
            yield return new(line.Line, rest, Grams(line) * QuantityScale.Exact(rest), 1);
        }
    }

    private static List<OpenParcel> Fewest(Piece[] pieces, decimal limit, out bool isFewest)
    {
        List<OpenParcel> packed = BestFit.Pack(pieces, limit);
        isFewest = packed.Sum(parcel => parcel.Times) == AtLeast(pieces, limit);
        if (isFewest || pieces.Sum(piece => piece.Count) > ExactFit.MostPieces)
        {
            return packed;
        }

        isFewest = true;
        List<OpenParcel> fewest = ExactFit.Pack(pieces, limit);
        return fewest.Count < packed.Sum(parcel => parcel.Times) ? fewest : packed;
    }

    /// <summary>No packing needs fewer: by weight, or because pieces over half the limit cannot share.</summary>
    private static decimal AtLeast(Piece[] pieces, decimal limit)
    {
        decimal byWeight = pieces.Length == 0 ? 0 : decimal.Ceiling(pieces.Sum(piece => piece.Grams * piece.Count) / limit);
        decimal large = pieces.Where(piece => piece.Grams * 2 > limit).Sum(piece => (decimal)piece.Count);
        return Math.Max(byWeight, large);
    }

    private static void AddOverLimit(Piece[] pieces, decimal limit, ImmutableArray<Parcel>.Builder into)
    {
        foreach (Piece piece in pieces.Where(piece => piece.Grams > 0 && piece.Grams > limit))
        {
            into.Add(new() { Times = piece.Count, Grams = piece.Grams, Contents = [new(piece.Line, piece.Size)], IsOverLimit = true });
        }
    }

    /// <summary>What weighs nothing goes into the first parcel of the group that is not over the limit, or into one of its own.</summary>
    private static void AddLight(List<OpenParcel> packed, Piece[] light)
    {
        if (light.Length == 0)
        {
            return;
        }

        if (packed.Count == 0)
        {
            packed.Add(new OpenParcel(1, 0, ImmutableArray<ParcelContent>.Empty));
        }
        else if (packed[0].Times > 1)
        {
            packed.Insert(1, packed[0] with { Times = packed[0].Times - 1 });
            packed[0] = packed[0] with { Times = 1 };
        }

        packed[0] = light.Aggregate(packed[0], (parcel, piece) => parcel.With(piece, piece.Count));
    }

    private static Parcel Close(OpenParcel parcel, HashSet<int> unknown)
    {
        ImmutableArray<ParcelContent> contents = parcel.Sorted();
        return new()
        {
            Times = parcel.Times,
            Grams = parcel.Grams,
            Contents = contents,
            HasUnknownWeight = contents.Any(content => unknown.Contains(content.Line)),
        };
    }

    private static decimal Grams(ParcelLine line) => line.UnitGrams switch
    {
        null or <= 0 => 0,
        { } grams => Math.Clamp(grams, LightestUnit, HeaviestUnit),
    };
}
