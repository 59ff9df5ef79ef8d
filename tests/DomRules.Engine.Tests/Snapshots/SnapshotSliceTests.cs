using DomRules.Engine.Snapshots;
using DomRules.Model.Networks;

namespace DomRules.Engine.Tests.Snapshots;

public sealed class SnapshotSliceTests
{
    private static readonly int Today = Sample.Day(20).DayNumber;

    private readonly Network _network = Sample.Network(Sample.Node("A"), Sample.Node("B")) with
    {
        Stock = [Sample.Stock("A", "SHIRT", 5), Sample.Stock("B", "SHIRT", 5), Sample.Stock("A", "CAP", 5), Sample.Stock("A", "SHOE", 5)],
        Products = [Sample.Kit("BOX", ("SHIRT", 1), ("SET", 1)), Sample.Kit("SET", ("CAP", 2)), new() { Sku = "SHOE" }],
        Reservations = [new("9", "A", "SHIRT", 1), new("9", "A", "SHOE", 1)],
    };

    private static string Hash(Network network, string sku, Action<Snapshot, StockLedger>? before = null, params string[] more)
    {
        var snapshot = Snapshot.Of(network);
        var ledger = new StockLedger(snapshot);
        before?.Invoke(snapshot, ledger);
        return new SnapshotSlice(snapshot).HashOf([sku], ledger, more);
    }

    [Fact]
    public void Of_AKit_HoldsItsPartsAndNothingElse()
    {
        Network slice = new SnapshotSlice(Snapshot.Of(_network)).Of(["BOX", "UNHEARD OF"]);

        slice.Stock.Select(row => row.Sku).Distinct().ShouldBe(["SHIRT", "CAP"]);
        slice.Products.Select(product => product.Sku).ShouldBe(["BOX", "SET"]);
        slice.Reservations.ShouldHaveSingleItem().Sku.ShouldBe("SHIRT");
        slice.Nodes.ShouldBe(_network.Nodes);
    }

    [Fact]
    public void HashOf_ASliceAlone_IsThatOfTheWholeSnapshot()
    {
        Network slice = new SnapshotSlice(Snapshot.Of(_network)).Of(["BOX"]);

        Hash(slice, "BOX").ShouldBe(Hash(_network, "BOX"));
        Hash(slice with { Stock = [.. slice.Stock.Reverse()] }, "BOX").ShouldBe(Hash(_network, "BOX"));
    }

    [Fact]
    public void HashOf_WhatIsNotInTheSlice_DoesNotMatter()
    {
        Hash(_network with { Stock = _network.Stock.RemoveAt(3) }, "BOX").ShouldBe(Hash(_network, "BOX"));
        Hash(_network, "BOX", (snapshot, ledger) => ledger.TryTake("7", snapshot.Stock.FirstRowOf(snapshot.SkuOf("SHOE")), QuantityScale.One, 0, Today, Sample.Now)).ShouldBe(Hash(_network, "BOX"));
    }

    [Fact]
    public void HashOf_WhatIsInTheSlice_Matters()
    {
        string[] hashes =
        [
            Hash(_network, "BOX"),
            Hash(_network, "SHIRT"),
            Hash(_network with { AsOf = _network.AsOf.AddMinutes(1) }, "BOX"),
            Hash(_network with { Stock = _network.Stock.RemoveAt(2) }, "BOX"),
            Hash(_network with { Reservations = [] }, "BOX"),
            Hash(_network, "BOX", null, "used"),
            Hash(_network, "BOX", (_, ledger) => ledger.Settle("9")),
            Hash(_network, "BOX", (snapshot, ledger) => ledger.TryTake("7", snapshot.Stock.FirstRowOf(snapshot.SkuOf("CAP")), QuantityScale.One, 0, Today, Sample.Now)),
            Hash(_network, "BOX", (snapshot, ledger) => ledger.TryBackorder("7", snapshot.Stock.FirstRowOf(snapshot.SkuOf("CAP")), QuantityScale.One, QuantityScale.One, Sample.Now)),
            Hash(_network, "BOX", (snapshot, ledger) => ledger.CountTowardsShare("fifth", snapshot.Stock.FirstRowOf(snapshot.SkuOf("CAP")), QuantityScale.One)),
        ];

        hashes.Distinct().Count().ShouldBe(hashes.Length);
    }
}
