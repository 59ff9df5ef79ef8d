using System.Numerics;
using DomRules.Engine.Distances;
using Xunit.Abstractions;

namespace DomRules.Engine.Tests.Distances;

public sealed class FixedPointTests(ITestOutputHelper output)
{
    [Fact]
    public void SquareRoot_OfAnySize_IsRightToSixtySignificantBits()
    {
        const int seed = 3;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (int i = 0; i < 5_000; i++)
        {
            UInt128 square = new UInt128((ulong)random.NextInt64() >> 4, (ulong)random.NextInt64()) >> random.Next(0, 120);

            BigInteger root = FixedPoint.SquareRoot(square);

            BigInteger slack = (root >> 59) + 1;
            BigInteger least = BigInteger.Max(0, root - slack);
            (least * least).ShouldBeLessThanOrEqualTo(square);
            ((root + slack) * (root + slack)).ShouldBeGreaterThan(square);
        }
    }

    [Fact]
    public void Multiply_OfNegatives_RoundsDown()
    {
        FixedPoint.Multiply(FixedPoint.One, -5).ShouldBe(-5);
        FixedPoint.Multiply(FixedPoint.One / 2, -5).ShouldBe(-3);
        FixedPoint.Multiply(FixedPoint.One / 2, 5).ShouldBe(2);
    }

    [Fact]
    public void Sine_OfKnownAngles_IsExactToTheLastBits()
    {
        UnitVector.SineE7(0).ShouldBe(0);
        UnitVector.SineE7(900_000_000).ShouldBe(FixedPoint.One);
        UnitVector.SineE7(-900_000_000).ShouldBe(-FixedPoint.One);
        UnitVector.SineE7(300_000_000).ShouldBeInRange((FixedPoint.One / 2) - 4, (FixedPoint.One / 2) + 4);
        UnitVector.CosineE7(600_000_000).ShouldBeInRange((FixedPoint.One / 2) - 4, (FixedPoint.One / 2) + 4);
        UnitVector.CosineE7(1_800_000_000).ShouldBe(-FixedPoint.One);
    }
}
