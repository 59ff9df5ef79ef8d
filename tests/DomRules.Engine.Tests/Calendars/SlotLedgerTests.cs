using DomRules.Engine.Calendars;
using DomRules.Engine.Snapshots;
using DomRules.Engine.Tests.Snapshots;
using DomRules.Model.Networks;

namespace DomRules.Engine.Tests.Calendars;

/// <summary>Room in slots: what the network lists, what the batch books, and whose it is.</summary>
public sealed class SlotLedgerTests
{
    private static readonly DateTimeOffset Now = Depot.At("2026-11-20T09:00");
    private static readonly int Day = Depot.Day("2026-11-21");
    private static readonly DateOnly On = new(2026, 11, 21);

    [Fact]
    public void Left_ListedBookings_CountUnlessTheOrdersOwnOrExpired()
    {
        var ledger = Open(5, new SlotBooking(On, 2), new SlotBooking(On, 1, "a"), new SlotBooking(On, 1, "b", Now), new SlotBooking(On.AddDays(1), 1));
        ledger.Left(0, Day, "c", Now).ShouldBe(2);
        ledger.Left(0, Day, "a", Now).ShouldBe(3);
        ledger.Left(0, Day, "c", Now.AddTicks(-1)).ShouldBe(1);
        ledger.Left(0, Day + 1, "c", Now).ShouldBe(4);
    }

    [Fact]
    public void Book_ByTheSameOrderTwice_TakesOnePlace()
    {
        var ledger = Open(2);
        ledger.Book(0, Day, "a");
        ledger.Book(0, Day, "a");
        (ledger.Left(0, Day, "b", Now), ledger.Left(0, Day, "a", Now)).ShouldBe((1m, 2m));
    }

    [Fact]
    public void Release_OrderThatBooksAnew_GivesBackWhatItHadAndWhatIsListed()
    {
        var ledger = Open(2, new SlotBooking(On, 1, "a"));
        ledger.Book(0, Day + 7, "a");
        ledger.Release("a");
        ledger.Book(0, Day + 14, "a");
        (ledger.Left(0, Day, "b", Now), ledger.Left(0, Day + 7, "b", Now), ledger.Left(0, Day + 14, "b", Now)).ShouldBe((2m, 2m, 1m));
    }

    [Fact]
    public void Fork_AfterwardsNeitherSeesTheOther()
    {
        var ledger = Open(2);
        var fork = ledger.Fork();
        fork.Book(0, Day, "a");
        (ledger.Left(0, Day, "b", Now), fork.Left(0, Day, "b", Now)).ShouldBe((2m, 1m));
        ledger.Movements().ShouldBeEmpty();
        fork.Movements().ShouldHaveSingleItem();
    }

    [Fact]
    public void Left_MoreBookedThanThereIsRoom_IsNone() => Open(1, new SlotBooking(On, 3)).Left(0, Day, "a", Now).ShouldBe(0);

    private static SlotLedger Open(decimal capacity, params SlotBooking[] booked)
    {
        var slot = new Slot { Id = "noon", Node = "SHOP", On = On, From = new TimeOnly(12, 0), Until = new TimeOnly(14, 0), Capacity = capacity, Booked = [.. booked] };
        var snapshot = Snapshot.Of(Sample.Network(Sample.Node("SHOP")) with { Slots = [slot] });
        return new CapacityLedger(snapshot, new Timetable(snapshot)).Slots;
    }
}
