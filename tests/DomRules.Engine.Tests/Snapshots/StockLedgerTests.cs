using DomRules.Engine.Snapshots;
using DomRules.Model.Networks;

namespace DomRules.Engine.Tests.Snapshots;

public sealed class StockLedgerTests
{
    private const long One = QuantityScale.One;
    private static readonly int Today = Sample.Day(20).DayNumber;

    private readonly Snapshot _snapshot = Snapshot.Of(Sample.Network(Sample.Node("A")) with
    {
        Stock = [Sample.Stock("A", "X", 10, reserved: 2, safety: 0, new Arrival(5, Sample.Day(25), Reserved: 1), new Arrival(7, Sample.Day(19)))],
        Reservations = [new("mine", "A", "X", 3), new("late", "A", "X", 1, "cart", Sample.Now)],
    });

    [Fact]
    public void TryTake_MoreThanIsFree_TakesNothing()
    {
        var ledger = new StockLedger(_snapshot);

        ledger.TryTake("other", 0, 6 * One, 0, Today, Sample.Now).ShouldBeFalse();
        ledger.TryTake("other", 0, 0, 5 * One, Today, Sample.Now).ShouldBeFalse();
        ledger.TryTake("other", 0, -1, 0, Today, Sample.Now).ShouldBeFalse();

        ledger.TakenOnHand(0).ShouldBe(0);
        ledger.LastTake(0).ShouldBeNull();
    }

    [Fact]
    public void TryTake_OnHandAndIncoming_AreCountersOfTheirOwn()
    {
        var ledger = new StockLedger(_snapshot);

        ledger.TryTake("other", 0, 5 * One, 4 * One, Today, Sample.Now).ShouldBeTrue();

        ledger.TryTake("third", 0, 1, 0, Today, Sample.Now).ShouldBeFalse();
        ledger.TryTake("third", 0, 0, 1, Today, Sample.Now).ShouldBeFalse();
        ledger.TryTake("mine", 0, 3 * One, 0, Today, Sample.Now).ShouldBeTrue();
    }

    [Fact]
    public void LastTake_AfterSeveral_TellsWhoTookWhatInTurn()
    {
        var ledger = new StockLedger(_snapshot);
        ledger.TryTake("first", 0, 2 * One, 0, Today, Sample.Now);
        ledger.TryTake("second", 0, One, One, Today, Sample.Now);

        ledger.LastTake(0)!.FromTheFirst().Select(take => (take.Order, take.OnHand, take.Incoming)).ShouldBe([("first", 2 * One, 0), ("second", One, One)]);
    }

    [Fact]
    public void Settle_AnOrder_ItsReservationNoLongerCountsTwice()
    {
        var ledger = new StockLedger(_snapshot);
        ledger.TryTake("mine", 0, 3 * One, 0, Today, Sample.Now).ShouldBeTrue();
        ledger.TryTake("other", 0, 5 * One, 0, Today, Sample.Now).ShouldBeFalse();

        ledger.Settle("mine");

        ledger.TryTake("other", 0, 5 * One, 0, Today, Sample.Now).ShouldBeTrue();
    }

    [Fact]
    public void TryBackorder_BeyondTheBound_ChangesNothing()
    {
        var ledger = new StockLedger(_snapshot);

        ledger.TryBackorder("first", 0, 15 * One, 20 * One, Sample.Now).ShouldBeTrue();
        ledger.TryBackorder("second", 0, 6 * One, 20 * One, Sample.Now).ShouldBeFalse();
        ledger.TryBackorder("third", 0, 5 * One, 20 * One, Sample.Now).ShouldBeTrue();

        ledger.Backordered(0).ShouldBe(20 * One);
    }

    [Fact]
    public void Fork_OfALedger_NeitherSeesTheOther()
    {
        var ledger = new StockLedger(_snapshot);
        ledger.TryTake("first", 0, One, 0, Today, Sample.Now);

        StockLedger fork = ledger.Fork();
        fork.TryTake("in the fork", 0, 2 * One, 0, Today, Sample.Now);
        ledger.TryTake("in the trunk", 0, One, 0, Today, Sample.Now);

        ledger.TakenOnHand(0).ShouldBe(2 * One);
        fork.TakenOnHand(0).ShouldBe(3 * One);
        fork.LastTake(0)!.Order.ShouldBe("in the fork");
        ledger.LastTake(0)!.Order.ShouldBe("in the trunk");
    }
}
