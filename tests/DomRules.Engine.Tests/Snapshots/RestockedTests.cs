using DomRules.Engine.Snapshots;
using DomRules.Model.Networks;

namespace DomRules.Engine.Tests.Snapshots;

public sealed class RestockedTests
{
    private readonly Snapshot _known = Snapshot.Of(Sample.Network(Sample.Node("A"), Sample.Node("B")) with
    {
        Stock = [Sample.Stock("A", "SHIRT", 5), Sample.Stock("B", "SHOE", 5)],
        Products = [new() { Sku = "CAP", QuantityStep = 0 }],
    });

    [Fact]
    public void Restocked_OtherStock_SharesTheRestAndKeepsIndices()
    {
        Snapshot restocked = _known.Restocked([Sample.Stock("B", "SHIRT", 2)], [], []);

        restocked.StockAt(restocked.SkuOf("SHIRT"), restocked.NodeOf("B"))!.OnHand.ShouldBe(2);
        restocked.StockAt(restocked.SkuOf("SHIRT"), restocked.NodeOf("A")).ShouldBeNull();
        restocked.SkuOf("SHIRT").ShouldBe(_known.SkuOf("SHIRT"));
        restocked.Nodes.ShouldBe(_known.Nodes);
        restocked.Services.ShouldBe(_known.Services);
        restocked.Products.ShouldBeSameAs(_known.Products);
        _known.StockAt(_known.SkuOf("SHIRT"), _known.NodeOf("A"))!.OnHand.ShouldBe(5);
    }

    [Fact]
    public void Restocked_ASkuThatOnlyTheOldStockHad_IsNotMentioned()
    {
        Snapshot restocked = _known.Restocked([Sample.Stock("A", "shoe", 1)], [], []);

        restocked.SkuOf("SHOE").ShouldBe(-1);
        restocked.SkuLike("SHOE").ShouldBe("shoe");
        restocked.SkuLike("Shirt").ShouldBeNull();
        restocked.SkuOf("CAP").ShouldBe(_known.SkuOf("CAP"));
    }

    [Fact]
    public void Restocked_ASkuThatTheBaseNeverMentions_IsStockOfAnUnknownProduct()
    {
        Snapshot restocked = _known.Restocked([Sample.Stock("A", "APRON", 3), Sample.Stock("A", "SHIRT", 1)], [], []);

        restocked.StockAt(restocked.SkuOf("APRON"), restocked.NodeOf("A"))!.OnHand.ShouldBe(3);
        restocked.ProductOf("APRON").ShouldBeNull();
        restocked.Products[restocked.SkuOf("APRON")].Step.ShouldBe(QuantityScale.One);
        _known.SkuOf("APRON").ShouldBe(-1);
    }

    [Fact]
    public void Restocked_ARestockedSnapshot_ForgetsTheStockBetween()
    {
        Snapshot again = _known.Restocked([Sample.Stock("A", "APRON", 3)], [], []).Restocked([Sample.Stock("A", "SHIRT", 1)], [new("9", "A", "SHIRT", 1)], []);

        again.SkuOf("APRON").ShouldBe(-1);
        again.Products.ShouldBeSameAs(_known.Products);
        again.IsOfOneBaseWith(_known).ShouldBeTrue();
        again.Hash.ShouldBe(Snapshot.Of(again.Network).Hash);
    }

    [Fact]
    public void Problems_OfARestockedSnapshot_AreThoseOfAFreshOne()
    {
        Network network = _known.Network with { Stock = [Sample.Stock("GONE", "X", 1), Sample.Stock("A", "SHIRT", -1)], CapacityUse = [new("GONE", Sample.Day(20), 1)] };

        Snapshot restocked = _known.Restocked(network.Stock, [], network.CapacityUse);

        restocked.Problems.ShouldBe(Snapshot.Of(network).Problems);
        restocked.Problems.Select(problem => problem.Code).ShouldBe(["capacity_use_without_node", "quantity_step", "stock_quantity", "stock_without_node"]);
    }

    [Fact]
    public void HashOf_TheSliceOfARestockedSnapshot_IsThatOfAFreshOne()
    {
        Network network = _known.Network with { Stock = [Sample.Stock("A", "APRON", 3), Sample.Stock("A", "SHIRT", 1)], CapacityUse = [new("A", Sample.Day(20), 1)] };
        Snapshot restocked = _known.Restocked(network.Stock, [], network.CapacityUse);
        var fresh = Snapshot.Of(network);

        new SnapshotSlice(restocked, new SnapshotSlice(_known)).HashOf(["SHIRT", "APRON", "SHOE"], new StockLedger(restocked), [])
            .ShouldBe(new SnapshotSlice(fresh).HashOf(["SHIRT", "APRON", "SHOE"], new StockLedger(fresh), []));
    }
}
