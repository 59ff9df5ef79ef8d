using DomRules.Life.Tests.Stories;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Networks;

namespace DomRules.Life.Tests;

/// <summary>Counts that come late, and corrections by a difference.</summary>
public sealed class StockCountTests
{
    private static readonly StockPlace Place = new("BER", "A");

    [Fact]
    public void Count_OfAnOlderStateOfItsSource_ChangesNothing()
    {
        var story = new Story("", Shelf(5));
        story.Do(new CountStock(Place, 7, 10)).Stock("BER", "A").OnHand.ShouldBe(7);

        story.Try(new CountStock(Place, 3, 9)).Events.ShouldBeEmpty();
        story.Try(new CountStock(Place, 3, 10)).Events.ShouldBeEmpty();
        story.Stock("BER", "A").OnHand.ShouldBe(7);
        story.Do(new CountStock(Place, 3, 11)).Stock("BER", "A").OnHand.ShouldBe(3);
    }

    [Fact]
    public void Count_WithoutVersion_AlwaysCountsAndForgetsNoVersion()
    {
        var story = new Story("", Shelf(5));
        story.Do(new CountStock(Place, 7, 10));

        story.Do(new CountStock(Place, 2)).Stock("BER", "A").OnHand.ShouldBe(2);
        story.Do(new CountStock(Place, 9, 10)).Stock("BER", "A").OnHand.ShouldBe(2);
    }

    [Fact]
    public void Adjust_ByADifference_MovesWhatIsOnHand()
    {
        var story = new Story("", Shelf(5));

        story.Do(new AdjustStock(Place, -2, "Water damage")).Stock("BER", "A").OnHand.ShouldBe(3);
        story.Do(new AdjustStock(Place, 4, "Found")).Stock("BER", "A").OnHand.ShouldBe(7);
        story.Try(new AdjustStock(Place, -8, "Stolen")).Refusal.ShouldBe("8 A cannot go from BER: 7 are there");
        story.Try(new AdjustStock(new StockPlace("X", "A"), 1, "Found")).Refusal.ShouldBe("The network has no node X");
        story.Try(new AdjustStock(Place, 0, "Nothing")).Refusal.ShouldBe("A change of 0 changes nothing");
    }

    [Fact]
    public void Adjust_BelowWhatIsHeld_LeavesWhoIsServedLastWithout()
    {
        var story = new Story("", Shelf(2));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1))));
        story.Do(new PlaceOrder(Shop.Order("2", ("A", 1))));

        story.Do(new AdjustStock(Place, -1, "Water damage"));

        story.State.ReservationsOf("1").Sum(held => held.Quantity).ShouldBe(1);
        story.State.ReservationsOf("2").ShouldBeEmpty();
    }

    private static Network Shelf(decimal onHand) => Shop.With(("BER", "A", onHand));
}
