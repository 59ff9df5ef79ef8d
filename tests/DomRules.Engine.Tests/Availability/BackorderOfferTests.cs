using DomRules.Engine.Availability;
using DomRules.Engine.Snapshots;
using DomRules.Engine.Tests.Snapshots;
using DomRules.Model.Networks;

namespace DomRules.Engine.Tests.Availability;

public sealed class BackorderOfferTests
{
    private const long One = QuantityScale.One;

    private static BackorderOffer Offer(Shelf shelf, string sku, long upTo, int? within) =>
        BackorderOffer.Of(shelf.Snapshot, shelf.For(), shelf.Snapshot.SkuOf(sku), 0, Shelf.Today, new(upTo, within));

    [Fact]
    public void Of_ARowWithAKnownArrival_PromisesThatDayIfItIsWithin()
    {
        var shelf = Shelf.Of(Sample.Stock("A", "X", 0, 0, 0, new Arrival(1, Sample.Day(30)), new Arrival(1, Sample.Day(1))));

        Offer(shelf, "X", 20 * One, 10).ShouldBe(new BackorderOffer(20 * One, Sample.Day(30).DayNumber, IsAssumed: false));
        Offer(shelf, "X", 20 * One, 9).ShouldBe(BackorderOffer.None);
        Offer(shelf, "X", 20 * One, null).ReadyOn.ShouldBe(Sample.Day(30).DayNumber);
    }

    [Fact]
    public void Of_ARowWithoutAKnownArrival_AssumesTheRulesDays()
    {
        var shelf = Shelf.Of(Sample.Stock("A", "X", 0));

        Offer(shelf, "X", 20 * One, 14).ShouldBe(new BackorderOffer(20 * One, Shelf.Today + 14, IsAssumed: true));
        Offer(shelf, "X", 20 * One, null).ShouldBe(new BackorderOffer(20 * One, null, IsAssumed: true));
    }

    [Fact]
    public void Of_ARowWithOutstandingBackorders_OffersTheRest()
    {
        var shelf = Shelf.Of(Sample.Stock("A", "X", 0));
        shelf.Ledger.TryBackorder("earlier", 0, 15 * One, 20 * One, Sample.Now);

        Offer(shelf, "X", 20 * One, 14).Quantity.ShouldBe(5 * One);
        Offer(shelf, "X", 10 * One, 14).Quantity.ShouldBe(0);
    }

    [Fact]
    public void Of_NoRowOrOneThatIsNotSold_OffersNothing()
    {
        var shelf = Shelf.Of(Sample.Stock("A", "X", 0) with { Sellable = false });

        Offer(shelf, "X", One, 14).ShouldBe(BackorderOffer.None);
        Offer(shelf, "UNHEARD OF", One, 14).ShouldBe(BackorderOffer.None);
    }

    [Fact]
    public void Of_AKit_WaitsForItsLastPart()
    {
        var shelf = new Shelf(Sample.Network(Sample.Node("A")) with
        {
            Stock = [Sample.Stock("A", "TSHIRT", 0, 0, 0, new Arrival(9, Sample.Day(23))), Sample.Stock("A", "CAP", 0, 0, 0, new Arrival(9, Sample.Day(26)))],
            Products = [Sample.Kit("GIFTBOX", ("TSHIRT", 1), ("CAP", 2))],
        });

        Offer(shelf, "GIFTBOX", 5 * One, 14).ShouldBe(new BackorderOffer(5 * One, Sample.Day(26).DayNumber, IsAssumed: false));
        Offer(shelf, "GIFTBOX", 5 * One, 5).ShouldBe(BackorderOffer.None);
    }
}
