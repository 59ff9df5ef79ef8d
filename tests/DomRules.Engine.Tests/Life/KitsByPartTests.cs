using DomRules.Engine.Life;
using DomRules.Engine.Snapshots;
using DomRules.Model.Networks;

namespace DomRules.Engine.Tests.Life;

public sealed class KitsByPartTests
{
    [Fact]
    public void With_AnyKits_AreThoseThatAScanOfAllProductsFinds()
    {
        for (var seed = 1; seed <= 200; seed++)
        {
            var random = new Random(seed);
            var snapshot = Snapshot.Of(new Network { AsOf = DateTimeOffset.UnixEpoch, Products = [.. Enumerable.Range(0, 8).Select(kit => Kit(random, kit))] });
            var kits = new KitsByPart(snapshot);

            foreach (var part in snapshot.Network.Products.SelectMany(p => p.Kit).Select(part => part.Sku).Append("nothing"))
            {
                var scan = snapshot.Network.Products.Where(p => snapshot.Products[snapshot.SkuOf(p.Sku)].Kit.Any(one => snapshot.Products[one.Sku].Code == part)).Select(p => p.Sku);
                kits.With(part).ToArray().ShouldBe(scan.Order(StringComparer.Ordinal).ToArray(), customMessage: $"seed {seed}, {part}");
            }
        }
    }

    /// <summary>Of single articles and, now and then, of kits that come before it.</summary>
    private static Product Kit(Random random, int kit) => new()
    {
        Sku = $"K{kit}",
        Kit = [.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => kit > 0 && random.Next(4) == 0 ? $"K{random.Next(kit)}" : $"A{random.Next(5)}").Distinct().Select(sku => new KitComponent(sku, 1 + random.Next(2)))],
    };
}
