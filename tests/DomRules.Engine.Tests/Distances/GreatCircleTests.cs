using System.Globalization;
using DomRules.Engine.Distances;
using DomRules.Model.Values;
using Xunit.Abstractions;

namespace DomRules.Engine.Tests.Distances;

/// <summary>The vectors are made by vectors.py beside this file, in 50 digits and by another formula.</summary>
public sealed class GreatCircleTests(ITestOutputHelper output)
{
    public static TheoryData<string, Place, Place, decimal> Vectors()
    {
        var vectors = new TheoryData<string, Place, Place, decimal>();
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Distances", "great-circle-vectors.csv")))
        {
            string[] cells = line.Split(',');
            int[] e7 = [.. cells[1..5].Select(cell => int.Parse(cell, CultureInfo.InvariantCulture))];
            vectors.Add(cells[0], new Place(e7[0], e7[1]), new Place(e7[2], e7[3]), decimal.Parse(cells[5], CultureInfo.InvariantCulture));
        }

        return vectors;
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Metres_BetweenTwoPlaces_IsTheNearestWholeMetre(string name, Place from, Place to, decimal exact)
    {
        GreatCircle.Metres(from, to).ShouldBe((int)decimal.Floor(exact + 0.5m), name);
    }

    [Fact]
    public void Metres_TheOtherWayRound_IsTheSame()
    {
        const int seed = 7;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++)
        {
            Place a = Any(random);
            Place b = Any(random);

            GreatCircle.Metres(a, b).ShouldBe(GreatCircle.Metres(b, a));
            GreatCircle.Metres(a, a).ShouldBe(0);
            GreatCircle.Metres(a, b).ShouldBeInRange(0, 20_015_116);
        }
    }

    [Fact]
    public void Metres_ByWayOfAThirdPlace_IsNeverShorter()
    {
        const int seed = 11;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++)
        {
            Place a = Any(random);
            Place b = Any(random);
            Place c = Any(random);

            GreatCircle.Metres(a, c).ShouldBeLessThanOrEqualTo(GreatCircle.Metres(a, b) + GreatCircle.Metres(b, c) + 1);
        }
    }

    private static Place Any(Random random) => new(random.Next(-900_000_000, 900_000_001), random.Next(-1_800_000_000, 1_800_000_001));
}
