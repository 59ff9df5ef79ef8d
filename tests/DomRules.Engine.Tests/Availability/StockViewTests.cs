using DomRules.Engine.Availability;
using DomRules.Engine.Snapshots;
using DomRules.Engine.Tests.Snapshots;
using DomRules.Model.Networks;

namespace DomRules.Engine.Tests.Availability;

public sealed class StockViewTests
{
    [Fact]
    public void Available_OfARow_IsOnHandLessReservedLessSafety()
    {
        Shelf.Of(Sample.Stock("A", "PANTS", 4, reserved: 3)).Available("PANTS").ShouldBe(1);
        Shelf.Of(Sample.Stock("A", "PANTS", 10, reserved: 3, safety: 2)).Available("PANTS").ShouldBe(5);
        Shelf.Of(Sample.Stock("A", "PANTS", 3, reserved: 5)).Available("PANTS").ShouldBe(0);
    }

    [Fact]
    public void Available_WithSafetyAndKeepBack_WithholdsTheLarger()
    {
        var shelf = Shelf.Of(Sample.Stock("A", "X", 10, safety: 2));

        shelf.Available("X", Shelf.KeepBack(1)).ShouldBe(8);
        shelf.Available("X", Shelf.KeepBack(3)).ShouldBe(7);
        shelf.Available("X", Shelf.KeepBack(3, share: 0.5m)).ShouldBe(5);
    }

    [Fact]
    public void Available_WithAPercentageKeptBack_RoundsAgainstTheSeller()
    {
        var shelf = Shelf.Of(Sample.Stock("A", "X", 25));

        shelf.Available("X", Shelf.KeepBack(share: 0.10m)).ShouldBe(22);
        shelf.Available("X", Shelf.KeepBack(share: 1m)).ShouldBe(0);
    }

    [Fact]
    public void Available_WithAPercentageKeptBackOfCloth_IsRoundedToTheStepOnce()
    {
        var shelf = new Shelf(Sample.Network(Sample.Node("A")) with { Stock = [Sample.Stock("A", "CLOTH", 6.4m)], Products = [new() { Sku = "CLOTH", QuantityStep = 0.5m }] });

        // 6.4 less 0.64 is 5.76.
        shelf.Available("CLOTH", Shelf.KeepBack(share: 0.10m)).ShouldBe(5.5m);
    }

    [Fact]
    public void Available_WithAQuantityStep_IsAMultipleOfIt()
    {
        var shelf = new Shelf(Sample.Network(Sample.Node("A")) with
        {
            Stock = [Sample.Stock("A", "CLOTH", 7.3m), Sample.Stock("A", "SIXPACK", 17)],
            Products = [new() { Sku = "CLOTH", QuantityStep = 0.5m }, new() { Sku = "SIXPACK", QuantityStep = 6 }],
        });

        shelf.Available("CLOTH").ShouldBe(7m);
        shelf.Available("SIXPACK").ShouldBe(12);
    }

    [Fact]
    public void Available_OfARowThatIsNotSellable_IsNone()
    {
        PairStock pair = Shelf.Of(Sample.Stock("A", "X", 10) with { Sellable = false }).Pair("X");

        pair.ShouldBe(new PairStock(StockState.NotSellable, 0, 0, 0));
    }

    [Fact]
    public void Available_WithListedReservations_CountsThoseOfOthersThatHaveNotExpired()
    {
        Network network = Sample.Network(Sample.Node("A")) with
        {
            Stock = [Sample.Stock("A", "X", 20, reserved: 1)],
            Reservations =
            [
                new("1001", "A", "X", 2), new("998", "A", "X", 4),
                new("past", "A", "X", 5, "cart", Sample.Now), new("soon", "A", "X", 3, "cart", Sample.Now.AddTicks(1)),
            ],
        };

        new Shelf(network).Available("X", order: "1001").ShouldBe(20 - 1 - 4 - 3);
        new Shelf(network).Available("X", order: "other").ShouldBe(20 - 1 - 2 - 4 - 3);
    }

    [Fact]
    public void State_WithoutARow_TellsNotCarriedFromNoStockData()
    {
        var shelf = new Shelf(Sample.Network(Sample.Node("A"), Sample.Node("B")) with
        {
            Stock = [Sample.Stock("B", "X", 1), Sample.Stock("B", "GIFTCARD", 0)],
            Products = [new() { Sku = "NEVER" }, new() { Sku = "GIFTCARD", Tracked = false }, new() { Sku = "ENGRAVING", Tracked = false }],
        });

        shelf.Pair("X").State.ShouldBe(StockState.NotCarried);
        shelf.Pair("NEVER").State.ShouldBe(StockState.NoStockData);
        shelf.Pair("UNHEARD OF").State.ShouldBe(StockState.NoStockData);
        shelf.Pair("GIFTCARD").State.ShouldBe(StockState.NotCarried);
        shelf.Pair("GIFTCARD", node: "B").State.ShouldBe(StockState.Untracked);
        shelf.Available("GIFTCARD", node: "B").ShouldBe(100_000_000_000m);
        shelf.Available("ENGRAVING").ShouldBe(100_000_000_000m);
        shelf.Pair("ENGRAVING", node: "B").State.ShouldBe(StockState.Untracked);
    }

    [Fact]
    public void Available_WithIncoming_CountsBothEndsOfTheWindow()
    {
        var shelf = Shelf.Of(Sample.Stock("A", "X", 1, 0, 0,
            new Arrival(100, Sample.Day(19)), new Arrival(2, Sample.Day(20)), new Arrival(4, Sample.Day(25), Reserved: 1), new Arrival(8, Sample.Day(26))));

        shelf.Available("X").ShouldBe(1);
        shelf.Available("X", Shelf.Incoming(0)).ShouldBe(3);
        shelf.Available("X", Shelf.Incoming(4)).ShouldBe(3);
        shelf.Available("X", Shelf.Incoming(5)).ShouldBe(6);
        shelf.Available("X", Shelf.Incoming(6)).ShouldBe(14);
        shelf.Available("X", Shelf.Incoming(int.MaxValue)).ShouldBe(14);
    }

    [Fact]
    public void Available_WhenMoreIsHeldThanThereIs_IncomingMakesUpForItFirst()
    {
        var shelf = Shelf.Of(Sample.Stock("A", "X", 2, reserved: 5, safety: 0, new Arrival(10, Sample.Day(24))));

        PairStock pair = shelf.Pair("X", Shelf.Incoming(10));

        QuantityScale.Exact(pair.OnHand).ShouldBe(0);
        QuantityScale.Exact(pair.Incoming).ShouldBe(7);
    }

    [Fact]
    public void Available_AfterAnotherOrderTookSome_IsLessAndNamesIt()
    {
        var shelf = Shelf.Of(Sample.Stock("A", "PANTS", 4, reserved: 3));
        shelf.Ledger.TryTake("1001", 0, QuantityScale.One, 0, Shelf.Today, Sample.Now).ShouldBeTrue();

        shelf.Available("PANTS", order: "1002").ShouldBe(0);

        StockBreakdown told = shelf.Explain("PANTS", order: "1002");
        QuantityScale.Exact(told.OnHand).ShouldBe(4);
        QuantityScale.Exact(told.Reserved).ShouldBe(3);
        QuantityScale.Exact(told.TakenEarlier).ShouldBe(1);
        shelf.Ledger.LastTake(told.Row)!.Order.ShouldBe("1001");
    }

    [Fact]
    public void Available_UnderAShare_IsWhatTheOrdersOfTheRuleHaveNotHeldYet()
    {
        var shelf = Shelf.Of(Sample.Stock("A", "X", 50, safety: 10));
        var terms = new StockTerms { KeepBack = 8 * QuantityScale.One, Shares = [new("marketplace_share", StockShare.Held(0.2m))] };

        shelf.Available("X", terms).ShouldBe(8);

        shelf.Ledger.CountTowardsShare("marketplace_share", 0, 5 * QuantityScale.One);
        shelf.Ledger.CountTowardsShare("another_rule", 0, 40 * QuantityScale.One);
        shelf.Available("X", terms).ShouldBe(3);
        shelf.Available("X").ShouldBe(40);
        QuantityScale.Exact(shelf.Explain("X", terms).ShareLeft).ShouldBe(3.4m);
    }

    [Fact]
    public void Available_UnderSeveralShares_IsTheSmallest()
    {
        var shelf = Shelf.Of(Sample.Stock("A", "X", 100));
        var terms = new StockTerms { Shares = [new("a", StockShare.Held(0.5m)), new("b", StockShare.Held(0.2m)), new("c", StockShare.Held(0.3m))] };

        shelf.Available("X", terms).ShouldBe(20);
    }

    [Fact]
    public void NextArrival_OfARow_IsTheFirstThatIsNotOverdue()
    {
        var shelf = new Shelf(Sample.Network(Sample.Node("A")) with
        {
            Stock = [Sample.Stock("A", "X", 0, 0, 0, new Arrival(1, Sample.Day(27)), new Arrival(1, Sample.Day(19)), new Arrival(1, Sample.Day(20))), Sample.Stock("A", "Y", 0, 0, 0, new Arrival(1, Sample.Day(24))), Sample.Stock("A", "Z", 0)],
            Products = [Sample.Kit("K", ("X", 1), ("Y", 1)), Sample.Kit("L", ("X", 1), ("Z", 1))],
        });
        DateOnly? Next(string sku) => shelf.For().NextArrival(shelf.Snapshot.SkuOf(sku), 0);

        Next("X").ShouldBe(Sample.Day(20));
        Next("K").ShouldBe(Sample.Day(24));
        Next("L").ShouldBeNull();
        Next("Z").ShouldBeNull();
        Next("UNHEARD OF").ShouldBeNull();
    }

    [Fact]
    public void Draw_BeyondWhatLiesThere_NamesTheDayTheRestArrives()
    {
        var shelf = Shelf.Of(Sample.Stock("A", "X", 3, 0, 0, new Arrival(2, Sample.Day(23)), new Arrival(9, Sample.Day(25))));
        StockView view = shelf.For();

        view.Draw(0, 0, 3 * QuantityScale.One, Shelf.Incoming(9)).Rows.ShouldBe([new RowDraw(0, 3 * QuantityScale.One, 0, RowDraw.AtOnce)]);
        view.Draw(0, 0, 5 * QuantityScale.One, Shelf.Incoming(9)).ArrivesOn.ShouldBe(Sample.Day(23).DayNumber);
        view.Draw(0, 0, 6 * QuantityScale.One, Shelf.Incoming(9)).ShouldSatisfyAllConditions(
            draw => draw.ArrivesOn.ShouldBe(Sample.Day(25).DayNumber),
            draw => draw.Rows[0].Incoming.ShouldBe(3 * QuantityScale.One));
    }

    [Fact]
    public void Cap_OfAPool_WithholdsFromTheSumOverItsNodes()
    {
        var shelf = new Shelf(Sample.Network(Sample.Node("A"), Sample.Node("B"), Sample.Node("C")) with
        {
            Stock = [Sample.Stock("A", "X", 30, reserved: 5), Sample.Stock("B", "X", 20, safety: 3), Sample.Stock("C", "X", 99)],
        });

        new PoolWithholding(40 * QuantityScale.One, 0).Cap(shelf.For(), 0, shelf.Snapshot, [0, 1], default).ShouldBe(5 * QuantityScale.One);
        new PoolWithholding(0, StockShare.KeptBack(0.5m)).Cap(shelf.For(), 0, shelf.Snapshot, [0, 1], default).ShouldBe(20 * QuantityScale.One);
        new PoolWithholding(60 * QuantityScale.One, 0).Cap(shelf.For(), 0, shelf.Snapshot, [0, 1], default).ShouldBe(0);
    }
}
