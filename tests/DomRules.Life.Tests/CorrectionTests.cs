using DomRules.Life.Tests.Stories;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Networks;

namespace DomRules.Life.Tests;

/// <summary>Stock put right by what an event says.</summary>
public sealed class CorrectionTests
{
    [Fact]
    public void Reduce_OfSeveralSkus_EachByWhatWasLostOfIt()
    {
        var story = Shelf("rejected then reduce stock by event.quantity, reroute without node");
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 2), ("B", 1))));

        story.Do(new TellEvent("1", new OrderEvent("rejected", "BER", null, null, 3)));

        story.Stock("BER", "A").OnHand.ShouldBe(7);
        story.Stock("BER", "B").OnHand.ShouldBe(8);
    }

    [Fact]
    public void SetAside_LessThanWasLost_FirstLinesFirst()
    {
        var story = Shelf("damaged then set aside 2, reroute without node");
        story.Do(new PlaceOrder(Shop.Order("1", ("B", 1), ("A", 2))));

        story.Do(new TellEvent("1", new OrderEvent("damaged", "BER", null, null, 3)));

        (story.Stock("BER", "B").SetAside, story.Stock("BER", "A").SetAside).ShouldBe((1, 1));
    }

    [Fact]
    public void SetStock_OfSeveralSkus_IsWhatTheNodeHasOfEach()
    {
        var story = Shelf("short_pick then set stock to 0, reroute without node");
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 2), ("B", 1))));

        story.Do(new TellEvent("1", new OrderEvent("short_pick", "BER")));

        (story.Stock("BER", "A").OnHand, story.Stock("BER", "B").OnHand).ShouldBe((0, 0));
    }

    [Fact]
    public void Reduce_OneSkuByMoreThanTheOrderHas_IsDoneWholly()
    {
        var story = Shelf("short_pick then reduce stock by 5, reroute without node");
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 2))));

        story.Do(new TellEvent("1", new OrderEvent("short_pick", "BER"))).Stock("BER", "A").OnHand.ShouldBe(4);
    }

    /// <summary>Three kits of an A and two B, of which three B are not there: two kits break, and only B is put right.</summary>
    [Fact]
    public void ShortPick_OfAPartOfAKit_TheKitsThatCannotBeMadeBreak()
    {
        var story = Shelf("short_pick then reduce stock by event.quantity, reroute without node");
        story.Do(new PlaceOrder(Shop.Order("1", ("SET", 3))));

        story.Do(new TellEvent("1", new OrderEvent("short_pick", "BER", "B", null, 3)));

        story.Plan("1").ShouldBe("1×SET from BER; 2×SET from S1");
        (story.Stock("BER", "A").OnHand, story.Stock("BER", "B").OnHand).ShouldBe((9, 6));
        story.Stock("BER", "B").FreeOnHand.ShouldBe(4);
        story.Last[0].Event!.Sku.ShouldBe("B");
        story.Last[0].Summary.ShouldContain("3 × B");
    }

    [Fact]
    public void ShortPick_OfAPartThatNoLineNeeds_IsRefused()
    {
        var story = Shelf("short_pick then reroute without node");
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1))));

        story.Try(new TellEvent("1", new OrderEvent("short_pick", "BER", "B", null, 1))).Refusal.ShouldBe("Nothing of order 1 is still to leave from BER with B");
    }

    private static Story Shelf(string rule) => new($"exceptions {{ rule wrong on {rule} because \"Wrong\" }}", Shop.With(("BER", "A", 9), ("BER", "B", 9), ("S1", "A", 9), ("S1", "B", 9)) with
    {
        Products = [new Product { Sku = "SET", Kit = [new KitComponent("A", 1), new KitComponent("B", 2)] }],
    });
}
