using DomRules.Engine.Availability;
using DomRules.Engine.Snapshots;
using DomRules.Engine.Tests.Availability;
using DomRules.Model.Networks;

namespace DomRules.Engine.Tests.Snapshots;

public sealed class ListedReservationTests
{
    private const long One = QuantityScale.One;

    /// <summary>10 on hand; 5 arrive on the 25th, of which 1 is held, and 4 more on that day; 7 on the 26th.</summary>
    private static Shelf With(params Reservation[] held) => new(Sample.Network(Sample.Node("A")) with
    {
        Stock = [Sample.Stock("A", "X", 10, 0, 0, new Arrival(5, Sample.Day(25), Reserved: 1), new Arrival(4, Sample.Day(25)), new Arrival(7, Sample.Day(26)))],
        Reservations = [.. held],
    });

    private static Reservation Held(decimal quantity, string from, int? day = null, string order = "other") =>
        new(order, "A", "X", quantity, From: from, ArrivesOn: day is { } on ? Sample.Day(on) : null);

    [Fact]
    public void Incoming_CountsAgainstTheArrivalOfItsDayOnly()
    {
        Shelf shelf = With(Held(6, Reservation.Incoming, 25));

        shelf.Available("X").ShouldBe(10);
        shelf.Explain("X").Reserved.ShouldBe(0);
        shelf.Available("X", Shelf.Incoming(5)).ShouldBe(10 + 8 - 6);
        shelf.Available("X", Shelf.Incoming(6)).ShouldBe(10 + 8 - 6 + 7);
        shelf.For().Arrivals(0, Shelf.Incoming(6)).ShouldBe([(Sample.Day(25).DayNumber, 2 * One), (Sample.Day(26).DayNumber, 7 * One)]);
    }

    [Fact]
    public void Incoming_MoreThanArrives_TakesNothingFromOtherDays() =>
        With(Held(50, Reservation.Incoming, 25)).Available("X", Shelf.Incoming(6)).ShouldBe(17);

    [Fact]
    public void Incoming_ByItsOwnOrderOrExpired_CountsNowhere()
    {
        With(Held(6, Reservation.Incoming, 25, "1001")).Available("X", Shelf.Incoming(5)).ShouldBe(18);
        With(Held(6, Reservation.Incoming, 25) with { Expires = Sample.Now }).Available("X", Shelf.Incoming(5)).ShouldBe(18);
    }

    [Fact]
    public void TryTake_OfAnArrivalThatOthersHold_IsGuarded()
    {
        Shelf shelf = With(Held(6, Reservation.Incoming, 25));

        shelf.Ledger.TryTake("1001", 0, 0, 10 * One, Shelf.Today, Sample.Now).ShouldBeFalse();
        shelf.Ledger.TryTake("1001", 0, 0, 9 * One, Shelf.Today, Sample.Now).ShouldBeTrue();
        shelf.Ledger.TryTake("1001", 0, 0, 1, Shelf.Today, Sample.Now).ShouldBeFalse();
        shelf.Ledger.TryTake("other", 0, 0, 6 * One, Shelf.Today, Sample.Now).ShouldBeTrue();
        shelf.Ledger.TryTake("1001", 0, 10 * One, 0, Shelf.Today, Sample.Now).ShouldBeTrue("what is on hand is not held");
    }

    [Fact]
    public void Backorder_CountsTowardsWhatIsOutstanding()
    {
        Shelf shelf = With(Held(6, Reservation.Backorder), Held(3, Reservation.Backorder, order: "1001"), Held(4, Reservation.Backorder) with { Expires = Sample.Now });

        shelf.Available("X").ShouldBe(10);
        BackorderOffer.Of(shelf.Snapshot, shelf.For(), 0, 0, Shelf.Today, new(20 * One, null)).Quantity.ShouldBe(14 * One);
        shelf.Ledger.TryBackorder("1001", 0, 15 * One, 20 * One, Sample.Now).ShouldBeFalse();
        shelf.Ledger.TryBackorder("1001", 0, 14 * One, 20 * One, Sample.Now).ShouldBeTrue();
        shelf.Ledger.TryBackorder("third", 0, 1, 20 * One, Sample.Now).ShouldBeFalse();
    }

    [Fact]
    public void Settle_AnOrderWhoseBackorderWasListed_CountsItOnce()
    {
        Shelf shelf = With(Held(6, Reservation.Backorder));
        shelf.Ledger.TryBackorder("other", 0, 6 * One, 20 * One, Sample.Now);

        shelf.Ledger.Settle("other");

        shelf.Ledger.TryBackorder("1001", 0, 14 * One, 20 * One, Sample.Now).ShouldBeTrue();
    }

    [Fact]
    public void Under_EachNamedShare_HasThatMuchLess()
    {
        var half = new StockTerms { Shares = [new("half", StockShare.Held(0.5m))] };
        Reservation held = Held(2, Reservation.OnHand) with { Under = ["half", "third"] };

        With(held).Available("X", half).ShouldBe(3);
        With(held with { Under = ["third"] }).Available("X", half).ShouldBe(5);
        With(held with { Order = "1001" }).Available("X", half).ShouldBe(5);
        With(held with { Expires = Sample.Now }).Available("X", half).ShouldBe(5);
        With(held, Held(1, Reservation.Incoming, 25) with { Under = ["half"] }).Explain("X", half).ShareLeft.ShouldBe(2 * One);
    }

    [Fact]
    public void Problems_AnArrivalThatIsNotThere_IsToldAndHoldsNothing()
    {
        Shelf shelf = With(Held(6, Reservation.Incoming, 24));

        shelf.Snapshot.Problems.ShouldHaveSingleItem().Code.ShouldBe("reservation_without_arrival");
        shelf.Available("X", Shelf.Incoming(6)).ShouldBe(25);
    }

    [Fact]
    public void Hash_OfWhatAReservationHolds_TellsThemApart()
    {
        string[] hashes =
        [
            .. new[] { Held(1, Reservation.OnHand), Held(1, Reservation.Backorder), Held(1, Reservation.Incoming, 25), Held(1, Reservation.Incoming, 26), Held(1, Reservation.OnHand) with { Under = ["a"] } }
                .Select(held => With(held).Snapshot.Hash),
        ];

        hashes.Distinct(StringComparer.Ordinal).Count().ShouldBe(hashes.Length);
    }
}
