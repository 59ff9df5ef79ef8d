using System.Collections.Immutable;
using DomRules.Engine.Snapshots;

namespace DomRules.Engine.Parcels;

/// <summary>
/// Packs a shipment: first the groups (a line that travels alone, lines by key), then within each the fewest parcels under the
/// limits. Whole units of a line may go into several parcels; a single unit over a limit travels alone. Never makes a node unfit.
/// </summary>
internal static class Packer
{
    /// <summary>Packs lines; their order does not matter.</summary>
    /// <param name="lines">Each line number once.</param>
    /// <param name="limits">The most that a parcel may hold.</param>
    public static Packing Pack(ReadOnlySpan<ParcelLine> lines, ParcelLimits limits)
    {
        if (IsOneGroup(lines) && TryAllInOne(lines, limits, out _))
        {
            return new([InOne(Sorted(lines), limits)], IsFewest: true);
        }

        var parcels = ImmutableArray.CreateBuilder<Parcel>();
        bool isFewest = true;
        foreach (ParcelLine[] group in Groups(lines))
        {
            isFewest &= Pack(group, limits, parcels);
        }

        return new(parcels.DrainToImmutable(), isFewest);
    }

    /// <summary>The weight of the one parcel that all lines go into; false when they need more, or different ones. Allocates nothing.</summary>
    public static bool TryOneParcel(ReadOnlySpan<ParcelLine> lines, ParcelLimits limits, out ParcelWeight parcel)
    {
        bool isOne = TryAllInOne(lines, limits, out Load load) && IsOneGroup(lines);
        parcel = new(load.Grams);
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

    private static bool TryAllInOne(ReadOnlySpan<ParcelLine> lines, ParcelLimits limits, out Load load)
    {
        load = default;
        foreach (ParcelLine line in lines)
        {
            load += UnitLoad.Of(line, limits) * QuantityScale.Exact(line.Quantity);
        }

        return limits.Hold(load);
    }

    private static bool Pack(ParcelLine[] group, ParcelLimits limits, ImmutableArray<Parcel>.Builder into)
    {
        if (TryAllInOne(group, limits, out _))
        {
            into.Add(InOne(group, limits));
            return true;
        }

        ParcelLimits most = limits.Bounded();
        Piece[] pieces = [.. group.SelectMany(line => Pieces(line, most)).OrderByDescending(piece => most.Share(piece.Load)).ThenByDescending(piece => piece.Load.Grams).ThenBy(piece => piece.Line).ThenByDescending(piece => piece.Size)];
        Piece[] light = [.. pieces.Where(piece => most.IsNothing(piece.Load))];
        Piece[] fitting = [.. pieces.Where(piece => !most.IsNothing(piece.Load) && most.Hold(piece.Load))];
        List<OpenParcel> packed = Fewest(fitting, most, out bool isFewest);
        into.AddRange(pieces.Where(piece => !most.Hold(piece.Load)).Select(piece => Close(OverLimit(piece), group) with { IsOverLimit = true }));
        AddLight(packed, light);
        into.AddRange(packed.Select(parcel => Close(parcel, group)));
        return isFewest;
    }

    private static Parcel InOne(ParcelLine[] group, ParcelLimits limits)
    {
        TryAllInOne(group, limits, out Load load);
        return Close(new OpenParcel(1, load, [.. group.Select(line => new ParcelContent(line.Line, line.Quantity))]), group);
    }

    private static IEnumerable<Piece> Pieces(ParcelLine line, ParcelLimits limits)
    {
        Load unit = UnitLoad.Of(line, limits);
        long rest = line.Quantity % QuantityScale.One;
        if (line.Quantity >= QuantityScale.One)
        {
            yield return new(line.Line, QuantityScale.One, unit, line.Quantity / QuantityScale.One);
        }

        if (rest > 0)
        {
            yield return new(line.Line, rest, unit * QuantityScale.Exact(rest), 1);
        }
    }

    private static List<OpenParcel> Fewest(Piece[] pieces, ParcelLimits limits, out bool isFewest)
    {
        List<OpenParcel> packed = BestFit.Pack(pieces, limits);
        isFewest = packed.Sum(parcel => parcel.Times) == LeastParcels.Of(pieces, limits);
        if (isFewest || pieces.Sum(piece => piece.Count) > ExactFit.MostPieces)
        {
            return packed;
        }

        isFewest = true;
        List<OpenParcel> fewest = ExactFit.Pack(pieces, limits);
        return fewest.Count < packed.Sum(parcel => parcel.Times) ? fewest : packed;
    }

    private static OpenParcel OverLimit(Piece piece) => (OpenParcel.Empty with { Times = piece.Count }).With(piece, 1);

    /// <summary>What takes nothing of the limits goes into the first parcel of the group that is not over one, or into one of its own.</summary>
    private static void AddLight(List<OpenParcel> packed, Piece[] light)
    {
        if (light.Length == 0)
        {
            return;
        }

        if (packed.Count == 0)
        {
            packed.Add(OpenParcel.Empty);
        }
        else if (packed[0].Times > 1)
        {
            packed.Insert(1, packed[0] with { Times = packed[0].Times - 1 });
            packed[0] = packed[0] with { Times = 1 };
        }

        packed[0] = light.Aggregate(packed[0], (parcel, piece) => parcel.With(piece, piece.Count));
    }

    private static Parcel Close(OpenParcel parcel, ParcelLine[] group)
    {
        ImmutableArray<ParcelContent> contents = parcel.Sorted();
        ParcelLine[] held = [.. group.Where(line => contents.Any(content => content.Line == line.Line))];
        return new()
        {
            Times = parcel.Times,
            Grams = parcel.Load.Grams,
            Litres = parcel.Load.Litres,
            Contents = contents,
            HasUnknownWeight = held.Any(line => line.UnitGrams is null),
            HasUnknownVolume = held.Any(line => line.UnitLitres is null),
        };
    }
}
