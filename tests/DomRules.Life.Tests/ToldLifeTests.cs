using DomRules.Engine.Explanation;
using DomRules.Life.Tests.Stories;
using DomRules.Model.Decisions;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Life.Events;

namespace DomRules.Life.Tests;

/// <summary>What a person reads of an order's life.</summary>
public sealed class ToldLifeTests
{
    [Fact]
    public void Told_OfWhatIsOnBackorder_SaysSoAndWhenItIsThere()
    {
        var story = new Story("promise { rule later then backorder up to 9 within 14 days because \"Comes again\" }", Shop.With(("BER", "A", 0)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 2)))).Do(new ReceiveStock(new StockPlace("BER", "A"), 1));

        Told(story).ShouldBe(["placed: 2 × A", "shipment 1 planned at BER: 2 × A", "2 × A of shipment 1 on backorder at BER", "A for shipment 1 there at BER"]);
    }

    [Fact]
    public void Told_OfAnOrderThatIsLookedAtAgain_WaitsOnce()
    {
        var story = new Story("exceptions { rule none on no_plan then backorder, recheck every 4 hours, cancel after 7 days because \"None\" }", Shop.With(("BER", "A", 0)));

        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1)))).After(TimeSpan.FromHours(4)).After(TimeSpan.FromHours(4)).Order("1").Attempts.ShouldBe(3);

        story.Events.OfType<StockAwaited>().ShouldHaveSingleItem().Waits.ShouldBeTrue();
        story.Do(new ReceiveStock(new StockPlace("BER", "A"), 1)).LastEvents.OfType<StockAwaited>().ShouldHaveSingleItem().Waits.ShouldBeFalse();
    }

    [Theory]
    [InlineData("3 EUR", "3 EUR more")]
    [InlineData("0 EUR", "the same")]
    [InlineData("-3 EUR", "3 EUR less")]
    public void Told_OfAPersonsPlan_IsDearerOrCheaper(string difference, string words)
    {
        var record = Stages.At("reserved").Decisions[^1] with { Person = new PersonRecord("ana", "Nearer", "1 parcel.", difference) };

        Explainer.Explain(record, id => id).ToText().ShouldContain($"The person's plan costs {words}.");
    }

    private static List<string> Told(Story story) => [.. story.Events.Select(happened => LifeWords.Of(happened, id => id)).OfType<string>()];
}
