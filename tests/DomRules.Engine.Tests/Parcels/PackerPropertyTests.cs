using DomRules.Engine.Parcels;
using DomRules.Engine.Snapshots;
using Xunit.Abstractions;

namespace DomRules.Engine.Tests.Parcels;

/// <summary>Beside the packer stands a solver that tries every way to put pieces into parcels.</summary>
public sealed class PackerPropertyTests(ITestOutputHelper output)
{
    private const int Seed = 20261121;
    private const decimal Limit = 100;

    [Fact]
    public void Pack_OfAFewPieces_NeedsAsFewParcelsAsTryingAllWays()
    {
        output.WriteLine($"seed {Seed}");
        var random = new Random(Seed);
        for (int i = 0; i < 400; i++)
        {
            ParcelLine[] lines = [.. Enumerable.Range(1, random.Next(1, 5)).Select(line => new ParcelLine(line, random.Next(1, 3) * QuantityScale.One, random.Next(1, 101)))];
            int[] pieces = [.. lines.SelectMany(line => Enumerable.Repeat((int)line.UnitGrams!.Value, (int)(line.Quantity / QuantityScale.One)))];

            Packing packing = Packer.Pack(lines, new(Limit));

            packing.IsFewest.ShouldBeTrue();
            packing.Count.ShouldBe(Fewest(pieces, 0, []), $"case {i}: {string.Join(' ', pieces)}");
        }
    }

    [Fact]
    public void Pack_OfAnyLines_PacksEverythingOnceWithinTheLimit()
    {
        output.WriteLine($"seed {Seed}");
        var random = new Random(Seed);
        for (int i = 0; i < 500; i++)
        {
            ParcelLine[] lines = [.. Enumerable.Range(1, random.Next(1, 9)).Select(line => new ParcelLine(line, random.Next(1, 60) * QuantityScale.One / 2, random.Next(5) == 0 ? null : random.Next(0, 120), random.Next(3) == 0 ? "k" : null, random.Next(4) == 0))];

            Packing packing = Packer.Pack(lines, new(Limit));

            Packer.TryOneParcel(lines, new(Limit), out ParcelWeight one).ShouldBe(packing.Count == 1 && packing.Parcels[0] is { IsOverLimit: false });
            one.Grams.ShouldBe(packing.Grams);
            foreach (ParcelLine line in lines)
            {
                packing.Parcels.Sum(parcel => parcel.Times * parcel.Contents.Where(content => content.Line == line.Line).Sum(content => content.Quantity)).ShouldBe(line.Quantity, $"case {i}");
            }

            packing.Parcels.ShouldAllBe(parcel => parcel.Grams <= Limit || (parcel.IsOverLimit && parcel.Contents.Length == 1));
            packing.Parcels.ShouldAllBe(parcel => parcel.Grams == parcel.Contents.Sum(content => QuantityScale.Exact(content.Quantity) * (lines.Single(line => line.Line == content.Line).UnitGrams ?? 0)));
            random.Shuffle(lines);
            Packer.Pack(lines, new(Limit)).Parcels.Select(Told).ShouldBe(packing.Parcels.Select(Told));
        }
    }

    [Fact]
    public void Pack_UnderAnyLimits_NeedsAsFewParcelsAsTryingAllWays()
    {
        output.WriteLine($"seed {Seed}");
        var random = new Random(Seed);
        int mixed = 0;
        for (int i = 0; i < 400; i++)
        {
            var limits = new ParcelLimits(random.Next(3) == 0 ? null : 100, random.Next(3) == 0 ? null : 60, random.Next(3) == 0 ? null : random.Next(1, 5));
            ParcelLine[] lines = [.. Enumerable.Range(1, random.Next(1, 5)).Select(line => new ParcelLine(line, random.Next(1, 3) * QuantityScale.One, random.Next(1, 101), UnitLitres: random.Next(1, 61)))];
            Load[] pieces = [.. lines.SelectMany(line => Enumerable.Repeat(new Load(line.UnitGrams!.Value, line.UnitLitres!.Value, 1), (int)(line.Quantity / QuantityScale.One)))];

            Packing packing = Packer.Pack(lines, limits);

            packing.IsFewest.ShouldBeTrue();
            packing.Count.ShouldBe(Fewest(pieces, 0, [], limits), $"case {i}: {limits}: {string.Join(' ', pieces)}");
            packing.Parcels.ShouldAllBe(parcel => AreWithin(parcel, lines, limits) && !parcel.IsOverLimit);
            mixed += limits.IsSingle ? 0 : 1;
        }

        mixed.ShouldBeGreaterThan(200);
    }

    private static bool AreWithin(Parcel parcel, ParcelLine[] lines, ParcelLimits limits)
    {
        decimal Sum(Func<ParcelLine, decimal> measure) => parcel.Contents.Sum(content => QuantityScale.Exact(content.Quantity) * measure(lines[content.Line - 1]));
        return Sum(line => line.UnitGrams!.Value) <= (limits.Grams ?? decimal.MaxValue) && Sum(line => line.UnitLitres!.Value) <= (limits.Litres ?? decimal.MaxValue) && Sum(_ => 1) <= (limits.Units ?? decimal.MaxValue);
    }

    private static long Fewest(Load[] pieces, int next, List<Load> parcels, ParcelLimits limits)
    {
        if (next == pieces.Length)
        {
            return parcels.Count;
        }

        long fewest = long.MaxValue;
        for (int parcel = 0; parcel < parcels.Count; parcel++)
        {
            Load before = parcels[parcel];
            Load after = new(before.Grams + pieces[next].Grams, before.Litres + pieces[next].Litres, before.Units + pieces[next].Units);
            if (after.Grams <= (limits.Grams ?? decimal.MaxValue) && after.Litres <= (limits.Litres ?? decimal.MaxValue) && after.Units <= (limits.Units ?? decimal.MaxValue))
            {
                parcels[parcel] = after;
                fewest = Math.Min(fewest, Fewest(pieces, next + 1, parcels, limits));
                parcels[parcel] = before;
            }
        }

        parcels.Add(pieces[next]);
        fewest = Math.Min(fewest, Fewest(pieces, next + 1, parcels, limits));
        parcels.RemoveAt(parcels.Count - 1);
        return fewest;
    }

    private static string Told(Parcel parcel) => $"{parcel.Times} {string.Join(';', parcel.Contents)}";

    private static long Fewest(int[] pieces, int next, List<int> parcels)
    {
        if (next == pieces.Length)
        {
            return parcels.Count;
        }

        long fewest = long.MaxValue;
        for (int parcel = 0; parcel < parcels.Count; parcel++)
        {
            if (parcels[parcel] + pieces[next] <= Limit)
            {
                parcels[parcel] += pieces[next];
                fewest = Math.Min(fewest, Fewest(pieces, next + 1, parcels));
                parcels[parcel] -= pieces[next];
            }
        }

        parcels.Add(pieces[next]);
        fewest = Math.Min(fewest, Fewest(pieces, next + 1, parcels));
        parcels.RemoveAt(parcels.Count - 1);
        return fewest;
    }
}
