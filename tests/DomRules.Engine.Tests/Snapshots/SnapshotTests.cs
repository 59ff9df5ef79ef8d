using System.Collections.Immutable;
using DomRules.Engine.Distances;
using DomRules.Engine.Snapshots;
using DomRules.Model.Networks;
using Xunit.Abstractions;

namespace DomRules.Engine.Tests.Snapshots;

public sealed class SnapshotTests(ITestOutputHelper output)
{
    [Fact]
    public void Nodes_OfANetwork_StandByRankThenId()
    {
        var snapshot = Snapshot.Of(Sample.Network(Sample.Node("b", 2), Sample.Node("a", 2), Sample.Node("Z", 2), Sample.Node("c", 1)));

        snapshot.Nodes.Select(node => node.Id).ShouldBe(["c", "Z", "a", "b"]);
        snapshot.NodeOf("a").ShouldBe(2);
        snapshot.NodeOf("A").ShouldBe(-1);
    }

    [Fact]
    public void Sites_OfCoLocatedNodes_AreOneSite()
    {
        var snapshot = Snapshot.Of(Sample.Network(Sample.Node("shop", site: "BER"), Sample.Node("lone"), Sample.Node("yard", site: "BER")));

        snapshot.Sites.Count.ShouldBe(2);
        snapshot.Sites.SiteOf(snapshot.NodeOf("shop")).ShouldBe(snapshot.Sites.SiteOf(snapshot.NodeOf("yard")));
        snapshot.Sites.NodesOf(snapshot.Sites.SiteOf(snapshot.NodeOf("lone"))).ToArray().ShouldBe([snapshot.NodeOf("lone")]);
    }

    [Fact]
    public void Of_AnyOrderOfTheLists_GivesTheSameSnapshot()
    {
        const int seed = 5;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        Network network = Rich();
        var first = Snapshot.Of(network);
        for (int i = 0; i < 20; i++)
        {
            var shuffled = Snapshot.Of(Shuffled(network, random));

            shuffled.Hash.ShouldBe(first.Hash);
            shuffled.Nodes.Select(node => node.Id).ShouldBe(first.Nodes.Select(node => node.Id));
            shuffled.Problems.ShouldBe(first.Problems);
            Rows(shuffled).ShouldBe(Rows(first));
            new DistanceTable(shuffled).To(new("DE", At: new(1, 1))).ToArray().ShouldBe(new DistanceTable(first).To(new("DE", At: new(1, 1))).ToArray());
        }
    }

    [Fact]
    public void Hash_OfAChangedNetwork_IsAnother()
    {
        Network network = Rich();
        string[] hashes =
        [
            Snapshot.Of(network).Hash,
            Snapshot.Of(network with { AsOf = network.AsOf.AddTicks(1) }).Hash,
            Snapshot.Of(network with { Stock = [network.Stock[0] with { OnHand = 11 }, .. network.Stock[1..]] }).Hash,
            Snapshot.Of(network with { Nodes = [network.Nodes[0] with { Name = "x" }, .. network.Nodes[1..]] }).Hash,
            Snapshot.Of(network with { Reservations = [] }).Hash,
            Snapshot.Of(network with { CapacityUse = [new("A", Sample.Day(20), 5)] }).Hash,
            Snapshot.Of(network with { Distances = [new("A", "DE", "1", 5)] }).Hash,
        ];

        hashes.Distinct(StringComparer.Ordinal).Count().ShouldBe(hashes.Length);
        hashes.ShouldAllBe(hash => hash.StartsWith("sha256:", StringComparison.Ordinal) && hash.Length == 71);
    }

    [Fact]
    public void Hash_OfEqualDecimalsWrittenDifferently_IsTheSame()
    {
        Network network = Sample.Network(Sample.Node("A")) with { Stock = [Sample.Stock("A", "X", 1.0m)] };

        Snapshot.Of(network).Hash.ShouldBe(Snapshot.Of(network with { Stock = [Sample.Stock("A", "X", 1.000m)] }).Hash);
    }

    [Fact]
    public void Problems_OfAContradictoryNetwork_AreTold()
    {
        Network network = Sample.Network(Sample.Node("A"), Sample.Node("A", rank: 3)) with
        {
            Stock = [Sample.Stock("A", "X", 1), Sample.Stock("A", "X", 2), Sample.Stock("GONE", "X", 1), Sample.Stock("A", "Y", 0.00001m), Sample.Stock("A", "Z", -1)],
            Products = [new() { Sku = "X" }, new() { Sku = "X", Tracked = false }, new() { Sku = "S", QuantityStep = 0 }, Sample.Kit("K", ("K", 1))],
            Reservations = [new("1", "A", "NEVER", 1)],
            CapacityUse = [new("GONE", Sample.Day(20), 1), new("A", Sample.Day(20), 1), new("A", Sample.Day(20), 2)],
        };

        Snapshot.Of(network).Problems.Select(problem => problem.Code).ShouldBe(
            ["broken_kit", "capacity_use_without_node", "duplicate_capacity_use", "duplicate_node", "duplicate_product", "duplicate_stock", "quantity_step", "reservation_without_stock", "stock_quantity", "stock_quantity", "stock_without_node"]);
    }

    [Fact]
    public void SkuLike_ATextThatDiffersOnlyInCase_NamesTheSku()
    {
        var snapshot = Snapshot.Of(Sample.Network(Sample.Node("A")) with { Stock = [Sample.Stock("A", "Shirt-1", 1), Sample.Stock("A", "SHIRT-2", 1), Sample.Stock("A", "shirt-2", 1)] });

        snapshot.SkuLike("SHIRT-1").ShouldBe("Shirt-1");
        snapshot.SkuLike("Shirt-1").ShouldBeNull();
        snapshot.SkuLike("Shirt-2").ShouldBe("SHIRT-2");
        snapshot.SkuLike("SHOE").ShouldBeNull();
    }

    [Fact]
    public void Problems_OfAKitWithStockOfItsOwn_SayThatItIsNotRead()
    {
        Snapshot.Of(Sample.Network(Sample.Node("A")) with { Stock = [Sample.Stock("A", "K", 1)], Products = [Sample.Kit("K", ("X", 1))] })
            .Problems.ShouldHaveSingleItem().Code.ShouldBe("stock_of_a_kit");
    }

    [Fact]
    public void Kit_WithinAKit_IsTakenApartToWhatLiesOnShelves()
    {
        var snapshot = Snapshot.Of(Sample.Network(Sample.Node("A")) with
        {
            Products = [Sample.Kit("HAMPER", ("BOX", 2), ("CARD", 1)), Sample.Kit("BOX", ("CAP", 3), ("CARD", 0.5m))],
        });

        ProductFacts hamper = snapshot.Products[snapshot.SkuOf("HAMPER")];

        hamper.Kit.ShouldBe([new KitPart(snapshot.SkuOf("CAP"), 6 * QuantityScale.One), new KitPart(snapshot.SkuOf("CARD"), 2 * QuantityScale.One)]);
    }

    [Fact]
    public void Kit_ThatGrowsWithoutBound_IsBrokenAndNeverHangs()
    {
        Product[] tower = [.. Enumerable.Range(0, 7).Select(i => Sample.Kit($"K{i}", [.. Enumerable.Range(0, 50).Select(_ => ($"K{i + 1}", 1m))]))];

        Snapshot.Of(Sample.Network(Sample.Node("A")) with { Products = [.. tower] }).Problems.ShouldContain(problem => problem.Code == "broken_kit" && problem.Subject == "K0");
    }

    [Fact]
    public void MarketOf_ACountryInTwoMarkets_IsTheFirstById()
    {
        var snapshot = Snapshot.Of(Sample.Network() with { Markets = [new("EU", ["DE", "FR"], "EUR", "Europe/Berlin"), new("DACH", ["DE", "CH"], "EUR", "Europe/Berlin")] });

        snapshot.MarketOf("DE")!.Id.ShouldBe("DACH");
        snapshot.MarketOf("FR")!.Id.ShouldBe("EU");
        snapshot.MarketOf("US").ShouldBeNull();
    }

    private static Network Rich() => Sample.Network(Sample.Node("A", 1, latitude: 1, longitude: 2, site: "S"), Sample.Node("B", 1, site: "S"), Sample.Node("C", 0), Sample.Node("C", 0, latitude: 5, longitude: 5)) with
    {
        Stock =
        [
            Sample.Stock("A", "X", 10, 1, 0, new Arrival(5, Sample.Day(25)), new Arrival(3, Sample.Day(22))),
            Sample.Stock("B", "X", 4), Sample.Stock("B", "Y", 4), Sample.Stock("B", "Y", 5), Sample.Stock("C", "X", 7),
        ],
        Products = [new() { Sku = "X", Tags = ["t", "a"] }, Sample.Kit("K", ("X", 1), ("Y", 2))],
        Reservations = [new("9", "A", "X", 1), new("8", "A", "X", 2, "cart", Sample.Now)],
        Calendars = [new("de", [DayOfWeek.Monday, DayOfWeek.Tuesday], [Sample.Day(25, 12)])],
        Distances = [new("A", "DE", "10115", 7), new("A", "DE", "10115", 5)],
    };

    private static Network Shuffled(Network network, Random random) => network with
    {
        Nodes = Shuffled(network.Nodes, random),
        Stock = Shuffled([.. network.Stock.Select(row => row with { Incoming = Shuffled(row.Incoming, random) })], random),
        Products = Shuffled([.. network.Products.Select(product => product with { Kit = Shuffled(product.Kit, random), Tags = Shuffled(product.Tags, random) })], random),
        Reservations = Shuffled(network.Reservations, random),
        Distances = Shuffled(network.Distances, random),
    };

    private static ImmutableArray<T> Shuffled<T>(ImmutableArray<T> items, Random random)
    {
        T[] array = [.. items];
        random.Shuffle(array);
        return [.. array];
    }

    private static IEnumerable<StockEntry> Rows(Snapshot snapshot) => Enumerable.Range(0, snapshot.Stock.RowCount).Select(row => snapshot.Stock.Row(row));
}
