using DomRules.Life.Tests.Stories;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;

namespace DomRules.Life.Tests;

/// <summary>Which parcels lose units where fewer are wanted: those not told to a site first, and of them those that the customer misses least.</summary>
public sealed class TakenOutTests
{
    [Theory]
    [InlineData("edit")]
    [InlineData("cancel")]
    public void Less_OfWhatIsOnTheShelfAndWhatIsToCome_KeepsTheShelf(string how)
    {
        var story = new Story("promise { rule later when node.id is \"S1\" then backorder up to 2 within 14 days because \"Comes again\" }", Shop.With(("BER", "A", 3), ("S1", "A", 0)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 5)))).Plan("1").ShouldBe("3×A from BER; 2×A from S1");

        story.Do(how == "edit" ? new EditOrder(Shop.Order("1", ("A", 3))) : new CancelOrder("1", 1, 2)).Plan("1").ShouldBe("3×A from BER");
    }

    [Fact]
    public void Less_ThanWaits_IsTakenOfWhatWaits()
    {
        var story = new Story("promise { rule later when node.id is \"S1\" then backorder up to 2 within 14 days because \"Comes again\" }", Shop.With(("BER", "A", 3), ("S1", "A", 0)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 5)))).Do(new CancelOrder("1", 1, 1)).Plan("1").ShouldBe("3×A from BER; 1×A from S1");

        story.Do(new CancelOrder("1", 1, 2)).Plan("1").ShouldBe("2×A from BER");
    }

    [Theory]
    [InlineData(1, "3×A from BER; 2×A from S1")]
    [InlineData(2, "3×A from BER; 1×A from S2")]
    [InlineData(3, "3×A from BER")]
    [InlineData(4, "2×A from BER")]
    public void Less_OfThreeParcelsOfWhichOneIsTold_DropsTheParcelThatFits(decimal less, string plan)
    {
        var story = new Story("", Shop.With(("BER", "A", 3), ("S1", "A", 2), ("S2", "A", 1)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 6)))).Plan("1").ShouldBe("3×A from BER; 2×A from S1; 1×A from S2");
        story.Do(new MoveShipment("1", null, ShipmentState.Released, "BER"));

        story.Do(new CancelOrder("1", 1, less)).Plan("1").ShouldBe(plan);
    }

    [Fact]
    public void Less_ThanAnyParcel_IsTakenOfTheLargest()
    {
        var story = new Story("", Shop.With(("BER", "A", 4), ("S1", "A", 3)));

        story.Do(new PlaceOrder(Shop.Order("1", ("A", 7)))).Do(new CancelOrder("1", 1, 1)).Plan("1").ShouldBe("3×A from BER; 3×A from S1");
    }
}
