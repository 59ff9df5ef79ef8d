using DomRules.Life.Tests.Stories;
using DomRules.Model.Life.Commands;
using DomRules.Model.Orders;

namespace DomRules.Life.Tests;

/// <summary>Edits from a system that tells every state of its orders, late and twice.</summary>
public sealed class SourceVersionTests
{
    [Theory]
    [InlineData(7)]
    [InlineData(6)]
    public void Edit_OfAStateThatIsNotLater_ChangesNothing(int version)
    {
        var story = Placed();

        var step = story.Try(new EditOrder(At(version, 1)));

        (step.Refusal, step.Events.Length).ShouldBe((null, 0));
        story.Order("1").Order.Lines.Single().Quantity.ShouldBe(4);
    }

    [Fact]
    public void Edit_OfALaterState_CountsAndIsRemembered()
    {
        var story = Placed();

        story.Do(new EditOrder(At(8, 3))).Do(new EditOrder(At(7.5m, 1)));

        story.Order("1").Order.Lines.Single().Quantity.ShouldBe(3);
        story.Order("1").Order.SourceVersion.ShouldBe(8);
    }

    [Fact]
    public void Edit_ThatDiffersInNothingElse_IsNotedAndLeavesAloneWhatWasGivenUp()
    {
        var story = Placed();
        story.Do(new CancelOrder("1", 1, 1));

        var step = story.Try(new EditOrder(At(8, 4)));

        step.Decisions.ShouldBeEmpty();
        story.Order("1").Cancelled[1].ShouldBe(1);
        story.Order("1").Order.SourceVersion.ShouldBe(8);
    }

    /// <summary>A source that says of a line what it said before does not want back what was given up of it; one that says more does.</summary>
    [Fact]
    public void Edit_OfAnotherLine_LeavesAloneWhatWasGivenUpOfThisOne()
    {
        var story = new Story("", Shop.With(("BER", "A", 9), ("BER", "B", 9)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 4), ("B", 1)) with { SourceVersion = 7 })).Do(new CancelOrder("1", 1, 1));

        story.Do(new EditOrder(Shop.Order("1", ("A", 4), ("B", 2)) with { SourceVersion = 8 })).Order("1").Cancelled[1].ShouldBe(1);
        story.Do(new EditOrder(Shop.Order("1", ("A", 5), ("B", 2)) with { SourceVersion = 9 })).Order("1").Cancelled.ShouldBeEmpty();
    }

    private static Story Placed() => new Story("", Shop.With(("BER", "A", 9))).Do(new PlaceOrder(At(7, 4)));

    private static Order At(decimal version, decimal quantity) => Shop.Order("1", ("A", quantity)) with { SourceVersion = version };
}
