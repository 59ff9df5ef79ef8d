using DomRules.Engine.Availability;
using DomRules.Engine.Snapshots;
using DomRules.Engine.Tests.Snapshots;
using DomRules.Model.Networks;

namespace DomRules.Engine.Tests.Availability;

public sealed class KitStockTests
{
    private static readonly Product GiftBox = Sample.Kit("GIFTBOX", ("TSHIRT", 1), ("CAP", 2));

    private static Shelf With(params StockRow[] rows) => new(Sample.Network(Sample.Node("A"), Sample.Node("B")) with { Stock = [.. rows], Products = [GiftBox, new() { Sku = "RIBBON", Tracked = false }] });

    [Fact]
    public void Available_OfAKit_IsWhatThePartThatRunsOutFirstAllows()
    {
        Shelf shelf = With(Sample.Stock("A", "TSHIRT", 10), Sample.Stock("A", "CAP", 7, reserved: 0, safety: 2));

        shelf.Available("GIFTBOX").ShouldBe(2);
        shelf.Snapshot.Stock.Row(shelf.Pair("GIFTBOX").Row).Sku.ShouldBe(shelf.Snapshot.SkuOf("CAP"));
    }

    [Fact]
    public void Available_OfAKitWithKeepBack_KeepsWholeKitsBack()
    {
        Shelf shelf = With(Sample.Stock("A", "TSHIRT", 10), Sample.Stock("A", "CAP", 14));

        shelf.Available("GIFTBOX").ShouldBe(7);
        shelf.Available("GIFTBOX", Shelf.KeepBack(3)).ShouldBe(4);
    }

    [Fact]
    public void Explain_OfAKitUnderNoShare_TellsOfNoShare()
    {
        Shelf shelf = With(Sample.Stock("A", "TSHIRT", 10), Sample.Stock("A", "CAP", 14));
        var half = new StockTerms { Shares = [new("half", StockShare.Held(0.5m))] };

        shelf.Explain("GIFTBOX").ShareLeft.ShouldBe(QuantityScale.Unbounded);
        QuantityScale.Exact(shelf.Explain("GIFTBOX", half).ShareLeft).ShouldBe(3);
    }

    [Fact]
    public void State_OfAKitWithAPartNowhere_IsThatOfThePart()
    {
        With(Sample.Stock("A", "TSHIRT", 10), Sample.Stock("B", "CAP", 7)).Pair("GIFTBOX").State.ShouldBe(StockState.NotCarried);
        With(Sample.Stock("A", "TSHIRT", 10)).Pair("GIFTBOX").State.ShouldBe(StockState.NoStockData);
        With(Sample.Stock("A", "TSHIRT", 10), Sample.Stock("A", "CAP", 7) with { Sellable = false }).Pair("GIFTBOX").ShouldSatisfyAllConditions(
            pair => pair.State.ShouldBe(StockState.NotSellable),
            pair => pair.Available.ShouldBe(0));
    }

    [Fact]
    public void Available_OfAKitWithAnUntrackedPart_DependsOnTheOthers()
    {
        var shelf = new Shelf(Sample.Network(Sample.Node("A")) with
        {
            Stock = [Sample.Stock("A", "CAP", 7)],
            Products = [Sample.Kit("SET", ("CAP", 2), ("RIBBON", 1)), new() { Sku = "RIBBON", Tracked = false }, Sample.Kit("BOW", ("RIBBON", 3))],
        });

        shelf.Available("SET").ShouldBe(3);
        shelf.Pair("BOW").ShouldSatisfyAllConditions(pair => pair.State.ShouldBe(StockState.Untracked), pair => pair.Row.ShouldBe(-1));
    }

    [Fact]
    public void Available_OfAKitMadeOfItself_IsNoStockData()
    {
        var shelf = new Shelf(Sample.Network(Sample.Node("A")) with { Products = [Sample.Kit("K", ("K", 1))] });

        shelf.Pair("K").ShouldBe(new PairStock(StockState.NoStockData, 0, 0, -1));
    }

    [Fact]
    public void Draw_OfKits_TakesEveryPartAndWaitsForTheLast()
    {
        Shelf shelf = With(Sample.Stock("A", "TSHIRT", 10), Sample.Stock("A", "CAP", 3, 0, 0, new Arrival(5, Sample.Day(24))));

        PairStock pair = shelf.Pair("GIFTBOX", Shelf.Incoming(7));
        StockDraw draw = shelf.For().Draw(shelf.Snapshot.SkuOf("GIFTBOX"), 0, 3 * QuantityScale.One, Shelf.Incoming(7));

        (QuantityScale.Exact(pair.OnHand), QuantityScale.Exact(pair.Incoming)).ShouldBe((1, 3));
        draw.Rows.ShouldBe([new RowDraw(0, 3 * QuantityScale.One, 3 * QuantityScale.One, Sample.Day(24).DayNumber), new RowDraw(1, 3 * QuantityScale.One, 0, RowDraw.AtOnce)]);
        draw.ArrivesOn.ShouldBe(Sample.Day(24).DayNumber);
    }
}
