using DomRules.Life.Tests.Stories;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;

namespace DomRules.Life.Tests;

/// <summary>What a cancel does at each stage of an order's life, to the order and to the stock.</summary>
public sealed class CancelStageTests
{
    private const string Left = "All of that has left already; it can come back as a return";
    private const string AtOnce = "All of that needs no node and was fulfilled at once; what the customer has cannot be cancelled";

    [Theory]
    [InlineData("held in review", null, OrderStatus.Cancelled, 5, 5)]
    [InlineData("held after the plan", null, OrderStatus.Cancelled, 5, 5)]
    [InlineData("held by an event", null, OrderStatus.Cancelled, 5, 5)]
    [InlineData("waiting", null, OrderStatus.Cancelled, 0, 0)]
    [InlineData("backordered", null, OrderStatus.Cancelled, 0, 0)]
    [InlineData("reserved", null, OrderStatus.Cancelled, 5, 5)]
    [InlineData("confirmed", null, OrderStatus.Cancelled, 5, 5)]
    [InlineData("released", null, OrderStatus.Cancelled, 5, 5)]
    [InlineData("one SKU in two lines", null, OrderStatus.Cancelled, 5, 5)]
    [InlineData("partly shipped", null, OrderStatus.Shipped, 3, 3)]
    [InlineData("shipped", Left, OrderStatus.Shipped, 3, 3)]
    [InlineData("delivered", Left, OrderStatus.Delivered, 3, 3)]
    [InlineData("returned", "All of that came back already", OrderStatus.Returned, 5, 5)]
    [InlineData("cancelled", "All of that is cancelled already", OrderStatus.Cancelled, 5, 5)]
    [InlineData("digital", AtOnce, OrderStatus.Delivered, 5, 5)]
    [InlineData("digital, held", null, OrderStatus.Cancelled, 5, 5)]
    [InlineData("without lines", "Order 1 has no lines; there is nothing to cancel", OrderStatus.Delivered, 5, 5)]
    public void Cancel_AtEachStage_EndsWhatHasNotLeftOrSaysWhyNot(string stage, string? refusal, OrderStatus status, decimal onHand, decimal free)
    {
        var story = Stages.At(stage);

        story.Try(new CancelOrder("1")).Refusal.ShouldBe(refusal);

        story.Order("1").Status.ShouldBe(status);
        (story.Stock("BER", "A").OnHand, story.Stock("BER", "A").FreeOnHand).ShouldBe((onHand, free));
        story.Stock("BER", "A").Reservations.ShouldBeEmpty();
        story.Stock("S1", "B").FreeOnHand.ShouldBe(5);
        story.State.Timers.ShouldBeEmpty();
    }

    [Fact]
    public void Cancel_OneOfTwoLinesOfASku_LeavesTheOther()
    {
        var story = Stages.At("one SKU in two lines");

        story.Do(new CancelOrder("1", 2)).Plan("1").ShouldBe("2×A from BER");

        story.Order("1").Shipments.Single().Lines.ShouldBe([new LifeLine(1, "A", 2)]);
        story.Stock("BER", "A").FreeOnHand.ShouldBe(3);
    }

    [Fact]
    public void Cancel_DigitalBesideGoods_OnlyTheGoodsAreGivenUp()
    {
        var story = Stages.At("reserved");
        story.Do(new PlaceOrder(Shop.Order("2", ("EBOOK", 1), ("A", 1)))).Order("2").Fulfilled[1].ShouldBe(1);

        story.Try(new CancelOrder("2", 1)).Refusal.ShouldBe(AtOnce);
        story.Do(new CancelOrder("2"));

        story.Order("2").Cancelled.ShouldBe(new Dictionary<int, decimal> { [2] = 1 });
        story.Order("2").Status.ShouldBe(OrderStatus.Delivered, "the customer has the book");
    }

    [Theory]
    [InlineData(1, 3, "Only 2 A of line 1 can still be cancelled")]
    [InlineData(null, 1, "Of which line 1 units are to be cancelled is not said")]
    [InlineData(7, null, "Order 1 has no line 7")]
    public void Cancel_WhatThereIsNot_IsRefused(int? line, int? quantity, string refusal)
    {
        var story = Stages.At("reserved");

        story.Try(new CancelOrder("1", line, quantity)).Refusal.ShouldBe(refusal);

        story.Plan("1").ShouldBe("2×A from BER");
    }
}
