using DomRules.Formats.Shopify.FulfilmentOrders;
using DomRules.Testing.Shopify;
using Xunit.Abstractions;

namespace DomRules.Formats.Tests.Shopify.FulfilmentOrders;

public sealed class FulfilmentPlanningPropertyTests(ITestOutputHelper output)
{
    private const int Cases = 20_000;
    private const int Seed = 20261126;

    [Fact]
    public void Plan_OfAnyShopThatIsWilling_ComesToWhatIsWantedAndStaysThere()
    {
        output.WriteLine($"seed {Seed}, {Cases} cases");
        for (var i = 0; i < Cases; i++)
        {
            var (shop, parcels, wanted) = Case(Seed + i, isWilling: true);

            PlannedShop.Bring(shop, parcels).ShouldBeEmpty($"case {i}");

            Units(shop, held: true, null).ShouldBe(Wanted(parcels, wanted, held: true, null), $"held, case {i}");
            foreach (var location in new[] { "11", "22", "33" })
            {
                var there = Units(shop, held: false, location);
                foreach (var (item, units) in Wanted(parcels, wanted, held: false, location))
                {
                    there.GetValueOrDefault(item).ShouldBeGreaterThanOrEqualTo(units, $"{item} at {location}, case {i}");
                }
            }

            Total(shop).ShouldBe(wanted, $"case {i}");
        }
    }

    /// <summary>Whatever the shop refuses by its own words is not asked of it, and what is wanted and cannot be had is said.</summary>
    [Fact]
    public void Plan_OfAnyShop_EndsWithWhatIsWantedOrASaidObstacle()
    {
        output.WriteLine($"seed {Seed}, {Cases} cases");
        var hindered = 0;
        for (var i = 0; i < Cases; i++)
        {
            var (shop, parcels, wanted) = Case(Seed + i, isWilling: false);

            var obstacles = PlannedShop.Bring(shop, parcels);

            Total(shop).ShouldBe(wanted, $"case {i}");
            var isThere = new[] { "11", "22", "33" }.All(location => Wanted(parcels, wanted, held: false, location).All(one => Units(shop, held: false, location).GetValueOrDefault(one.Key) >= one.Value));
            (isThere || obstacles.Count > 0).ShouldBeTrue($"case {i}");
            hindered += obstacles.Count > 0 ? 1 : 0;
        }

        hindered.ShouldBeGreaterThan(Cases / 20);
    }

    private static (ShopModel Shop, List<Parcel> Parcels, SortedDictionary<string, long> Ordered) Case(int seed, bool isWilling)
    {
        var random = new Random(seed);
        var any = new AnyShop(random);
        var shop = any.Shop(isWilling);
        return (shop, any.Wishes(isWhole: isWilling || random.Next(2) == 0), any.Ordered);
    }

    private static SortedDictionary<string, long> Units(ShopModel shop, bool held, string? location) => Sum(shop.ActiveOf(PlannedShop.Order)
        .Where(one => one.Holds.Exists(hold => hold.IsOurs) == held && (location is null || one.Location == location)).SelectMany(one => one.Lines).Select(line => (line.LineItem, line.Remaining)));

    private static SortedDictionary<string, long> Total(ShopModel shop) => Sum(shop.ActiveOf(PlannedShop.Order).SelectMany(one => one.Lines).Select(line => (line.LineItem, line.Remaining)));

    /// <summary>What is wanted of it at a place, as far as there is so much: the parcels named first get theirs.</summary>
    private static SortedDictionary<string, long> Wanted(List<Parcel> parcels, SortedDictionary<string, long> ordered, bool held, string? location)
    {
        var left = new SortedDictionary<string, long>(ordered, StringComparer.Ordinal);
        var found = new List<(string, long)>();
        foreach (var parcel in parcels)
        {
            foreach (var (item, units) in parcel.Lines)
            {
                var some = Math.Min(units, left[item]);
                left[item] -= some;
                if (some > 0 && parcel.Held is not null == held && (held || parcel.Location == location))
                {
                    found.Add((item, some));
                }
            }
        }

        return Sum(found);
    }

    private static SortedDictionary<string, long> Sum(IEnumerable<(string Item, long Units)> units)
    {
        var sums = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var (item, some) in units)
        {
            sums[item] = sums.GetValueOrDefault(item) + some;
        }

        return sums;
    }
}
