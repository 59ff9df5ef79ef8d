using DomRules.Engine.Parcels;
using DomRules.Engine.Snapshots;

namespace DomRules.Engine.Tests.Parcels;

public sealed class PackerTests
{
    private static ParcelLine Line(int number, decimal quantity, decimal? grams, string? key = null, bool alone = false) =>
        new(number, QuantityScale.Floor(quantity), grams, key, alone);

    private static string[] Told(Packing packing) => [.. packing.Parcels.Select(parcel =>
        FormattableString.Invariant($"{parcel.Times} x {parcel.Grams:0.###} g: ") + string.Join(", ", parcel.Contents.Select(content => FormattableString.Invariant($"{QuantityScale.Exact(content.Quantity)} of {content.Line}"))))];

    [Fact]
    public void Pack_WithoutLimitOrGroups_IsOneParcel()
    {
        Packing packing = Packer.Pack([Line(2, 3, 500), Line(1, 1, 1_200)], default);

        Told(packing).ShouldBe(["1 x 2700 g: 1 of 1, 3 of 2"]);
        packing.IsFewest.ShouldBeTrue();
    }

    [Fact]
    public void Pack_ShipAloneLines_TravelWithNoOtherLine()
    {
        Told(Packer.Pack([Line(1, 1, 100), Line(2, 2, 300, alone: true), Line(3, 1, 100), Line(4, 1, 50, alone: true)], default))
            .ShouldBe(["1 x 200 g: 1 of 1, 1 of 3", "1 x 600 g: 2 of 2", "1 x 50 g: 1 of 4"]);
    }

    [Fact]
    public void Pack_ParcelsByKey_KeepsKeysApart()
    {
        Told(Packer.Pack([Line(1, 1, 1, "toys"), Line(2, 1, 1), Line(3, 1, 1, "food"), Line(4, 1, 1, "toys"), Line(5, 1, 1)], default))
            .ShouldBe(["1 x 2 g: 1 of 1, 1 of 4", "1 x 2 g: 1 of 2, 1 of 5", "1 x 1 g: 1 of 3"]);
    }

    [Fact]
    public void Pack_OverTheLimit_SpreadsUnitsOfALine()
    {
        Told(Packer.Pack([Line(1, 5, 12_000)], new(30_000))).ShouldBe(["2 x 24000 g: 2 of 1", "1 x 12000 g: 1 of 1"]);
    }

    [Fact]
    public void Pack_ASingleUnitOverTheLimit_TravelsAloneAndIsFlagged()
    {
        Packing packing = Packer.Pack([Line(1, 2, 40_000), Line(2, 1, 1_000)], new(30_000));

        Told(packing).ShouldBe(["2 x 40000 g: 1 of 1", "1 x 1000 g: 1 of 2"]);
        packing.Parcels.Select(parcel => parcel.IsOverLimit).ShouldBe([true, false]);
    }

    [Fact]
    public void Pack_WhereBestFitNeedsOneMore_FindsTheFewest()
    {
        // Best fit by falling weight makes three parcels of these; two are enough.
        Packing packing = Packer.Pack([Line(1, 1, 5_000), Line(2, 1, 4_000), Line(3, 3, 3_000), Line(4, 1, 2_000)], new(10_000));

        packing.Count.ShouldBe(2);
        packing.IsFewest.ShouldBeTrue();
    }

    [Fact]
    public void Pack_ManyPiecesThatMayNotBeFewest_SaysSo()
    {
        // 20 pieces of 4,500 g and 20 of 3,400 g: nothing proves the result, and there are too many to try all.
        Packing packing = Packer.Pack([Line(1, 20, 4_500), Line(2, 20, 3_400)], new(10_000));

        packing.IsFewest.ShouldBeFalse();
    }

    [Fact]
    public void Pack_WithUnknownWeight_CountsItAsNothingAndFlagsIt()
    {
        Packing packing = Packer.Pack([Line(1, 1, 900), Line(2, 3, null)], new(1_000));

        Told(packing).ShouldBe(["1 x 900 g: 1 of 1, 3 of 2"]);
        packing.Parcels[0].HasUnknownWeight.ShouldBeTrue();
        Packer.Pack([Line(1, 2, 900), Line(2, 1, null)], new(1_000)).Parcels.Select(parcel => parcel.HasUnknownWeight).ShouldBe([true, false]);
        Told(Packer.Pack([Line(2, 3, null)], new(1_000))).ShouldBe(["1 x 0 g: 3 of 2"]);
    }

    [Fact]
    public void Pack_AFraction_IsOnePieceBesidesTheWholeUnits()
    {
        Told(Packer.Pack([Line(1, 5.5m, 400)], new(1_000))).ShouldBe(["1 x 1000 g: 2.5 of 1", "1 x 800 g: 2 of 1", "1 x 400 g: 1 of 1"]);
    }

    [Fact]
    public void Pack_OverTheLimitOfVolume_CountsLitresAndNotGrams()
    {
        // Three pieces of 1.5 l: two of them would be 3 l.
        Told(Packer.Pack([new(1, 3 * QuantityScale.One, 10, UnitLitres: 1.5m)], new(null, Litres: 2))).ShouldBe(["3 x 10 g: 1 of 1"]);
        Packer.Pack([new(1, 2 * QuantityScale.One, 10, UnitLitres: 1)], new(null, Litres: 2)).Parcels.ShouldHaveSingleItem().Litres.ShouldBe(2);
    }

    [Fact]
    public void Pack_OverTheLimitOfUnits_CountsUnitsOfAllLines()
    {
        Told(Packer.Pack([Line(1, 5, 10)], new(null, Units: 2))).ShouldBe(["2 x 20 g: 2 of 1", "1 x 10 g: 1 of 1"]);
        Packer.Pack([Line(1, 1, 10), Line(2, 1, null), Line(3, 2, 0)], new(null, Units: 2)).Count.ShouldBe(2);
        Told(Packer.Pack([Line(1, 2.5m, null)], new(null, Units: 2))).ShouldBe(["1 x 0 g: 2 of 1", "1 x 0 g: 0.5 of 1"]);
    }

    [Fact]
    public void Pack_WithSeveralLimits_HoldsEach()
    {
        // By weight alone two parcels of four pieces would do, by volume alone three of them go together; the lead and the feathers have to be mixed.
        ParcelLine[] lines = [new(1, 2 * QuantityScale.One, 8_000, UnitLitres: 1), new(2, 2 * QuantityScale.One, 1_000, UnitLitres: 8)];

        Packing packing = Packer.Pack(lines, new(10_000, Litres: 10));

        Told(packing).ShouldBe(["2 x 9000 g: 1 of 1, 1 of 2"]);
        packing.IsFewest.ShouldBeTrue();
        Packer.Pack(lines, new(10_000, Litres: 10, Units: 1)).Count.ShouldBe(4);
    }

    [Fact]
    public void Pack_ASingleUnitOverOneOfTheLimits_TravelsAloneAndIsFlagged()
    {
        Packing packing = Packer.Pack([new(1, QuantityScale.One, 100, UnitLitres: 30), new(2, QuantityScale.One, 100, UnitLitres: 1)], new(1_000, Litres: 10));

        packing.Parcels.Select(parcel => (parcel.IsOverLimit, parcel.Litres)).ShouldBe([(true, 30m), (false, 1m)]);
        Packer.Pack([Line(1, 2, 100)], new(1_000, Units: 0)).Parcels.ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => p.IsOverLimit.ShouldBeTrue(), p => p.Times.ShouldBe(2));
    }

    [Fact]
    public void Pack_WithUnknownVolume_CountsItAsNothingAndFlagsIt()
    {
        Packing packing = Packer.Pack([new(1, 2 * QuantityScale.One, 100, UnitLitres: 2), new(2, 3 * QuantityScale.One, 50)], new(null, Litres: 2));

        Told(packing).ShouldBe(["1 x 250 g: 1 of 1, 3 of 2", "1 x 100 g: 1 of 1"]);
        packing.Parcels.Select(parcel => parcel.HasUnknownVolume).ShouldBe([true, false]);
    }

    [Fact]
    public void Pack_AMillionUnits_IsHandledInBulk()
    {
        Packing packing = Packer.Pack([Line(1, 100_000_000_000m, 7), Line(2, 33_333_333m, 3), Line(3, 1, 0.000_000_000_1m)], new(10));

        packing.Count.ShouldBe(100_000_000_000);
        packing.Parcels.Sum(parcel => parcel.Times * parcel.Contents.Where(content => content.Line == 2).Sum(content => content.Quantity)).ShouldBe(33_333_333 * QuantityScale.One);
    }

    [Fact]
    public void Pack_WithAbsurdWeights_DoesNotFail()
    {
        Packer.Pack([Line(1, 100_000_000_000m, decimal.MaxValue), Line(2, 1, -5)], new(decimal.MaxValue)).Count.ShouldBeGreaterThan(0);
        Packer.Pack([Line(1, 3, 1)], new(0)).Parcels.ShouldHaveSingleItem().IsOverLimit.ShouldBeTrue();
        Packer.Pack([], new(5)).Count.ShouldBe(0);
    }
}
