using DomRules.Life.Tests.Stories;
using DomRules.Model.Life.Commands;
using DomRules.Model.Orders;

namespace DomRules.Life.Tests;

/// <summary>Why an order waits, with all who have some of it.</summary>
public sealed class ShortWordsTests
{
    private const string Wait = "exceptions { rule none on no_plan then backorder because \"None\" }";

    [Fact]
    public void Short_OfWhatNodesHaveInPart_NamesThem()
    {
        var story = new Story(Wait, Shop.With(("BER", "A", 3), ("S1", "A", 1), ("S2", "A", 0)));

        Said(story, Shop.Order("1", ("A", 5))).ShouldBe("Waits for stock: 5 × A are short (Berlin DC: 3 to be had; Store Mitte: 1 to be had; Store Spandau: 0 on hand).");
    }

    [Fact]
    public void Short_AtACounter_SaysWhatIsThere()
    {
        var story = new Story(Wait, Shop.With(("S1", "A", 1), ("BER", "A", 5)));
        var order = Shop.Order("1", ("A", 2));

        Said(story, order with { Lines = [order.Lines[0] with { Fulfilment = "pickup", PickupNode = "S1" }] }).ShouldBe("Waits for stock: 2 × A are short (Store Mitte: 1 to be had).");
    }

    private static string Said(Story story, Order order)
    {
        story.Do(new PlaceOrder(order));
        return story.Last.Single().Summary;
    }
}
