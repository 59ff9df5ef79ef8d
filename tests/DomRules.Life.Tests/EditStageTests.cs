using DomRules.Life.Tests.Stories;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Orders;

namespace DomRules.Life.Tests;

/// <summary>What an edit to more, and one to less, does at each stage of an order's life.</summary>
public sealed class EditStageTests
{
    private const string Left = "2 A of line 1 has left already; that part cannot be changed, only returned";
    private const string Over = "Order 1 is cancelled; what is wanted again is a new order";
    private const string AtOnce = "2 EBOOK of line 1 was fulfilled at once; that part cannot be changed";

    [Theory]
    [InlineData("held in review", null, OrderStatus.Held, "", 5)]
    [InlineData("held after the plan", null, OrderStatus.Held, "3×A from BER", 2)]
    [InlineData("held by an event", null, OrderStatus.Reserved, "2×A from BER; 1×A from BER", 2)]
    [InlineData("waiting", null, OrderStatus.Waiting, "", 0)]
    [InlineData("backordered", null, OrderStatus.Reserved, "2×A from BER; 1×A from BER", 0)]
    [InlineData("reserved", null, OrderStatus.Reserved, "2×A from BER; 1×A from BER", 2)]
    [InlineData("confirmed", null, OrderStatus.Reserved, "2×A from BER; 1×A from BER", 2)]
    [InlineData("released", null, OrderStatus.Reserved, "2×A from BER; 1×A from BER", 2)]
    [InlineData("one SKU in two lines", null, OrderStatus.Reserved, "2×A 1×A from BER; 1×A from BER", 1)]
    [InlineData("partly shipped", null, OrderStatus.Reserved, "2×A from BER; 2×B from S1; 1×A from BER", 2)]
    [InlineData("shipped", null, OrderStatus.Reserved, "2×A from BER; 1×A from BER", 2)]
    [InlineData("delivered", null, OrderStatus.Reserved, "2×A from BER; 1×A from BER", 2)]
    [InlineData("returned", null, OrderStatus.Reserved, "2×A from BER; 1×A from BER", 4)]
    [InlineData("cancelled", Over, OrderStatus.Cancelled, "", 5)]
    [InlineData("digital", null, OrderStatus.Delivered, "", 5)]
    [InlineData("digital, held", null, OrderStatus.Held, "", 5)]
    public void Edit_ToMore_RoutesWhatIsAddedOrSaysWhyNot(string stage, string? refusal, OrderStatus status, string plan, decimal free) =>
        Check(stage, 3, refusal, status, plan, free);

    [Theory]
    [InlineData("held in review", null, OrderStatus.Held, "", 5)]
    [InlineData("held after the plan", null, OrderStatus.Held, "1×A from BER", 4)]
    [InlineData("held by an event", null, OrderStatus.Held, "1×A from BER", 4)]
    [InlineData("waiting", null, OrderStatus.Waiting, "", 0)]
    [InlineData("backordered", null, OrderStatus.Reserved, "1×A from BER", 0)]
    [InlineData("reserved", null, OrderStatus.Reserved, "1×A from BER", 4)]
    [InlineData("confirmed", null, OrderStatus.Reserved, "1×A from BER", 4)]
    [InlineData("released", null, OrderStatus.Released, "1×A from BER", 4)]
    [InlineData("one SKU in two lines", null, OrderStatus.Reserved, "1×A 1×A from BER", 3)]
    [InlineData("partly shipped", Left, OrderStatus.Reserved, "2×A from BER; 2×B from S1", 3)]
    [InlineData("shipped", Left, OrderStatus.Shipped, "2×A from BER", 3)]
    [InlineData("delivered", Left, OrderStatus.Delivered, "2×A from BER", 3)]
    [InlineData("returned", Left, OrderStatus.Returned, "2×A from BER", 5)]
    [InlineData("cancelled", Over, OrderStatus.Cancelled, "", 5)]
    [InlineData("digital", AtOnce, OrderStatus.Delivered, "", 5)]
    [InlineData("digital, held", null, OrderStatus.Held, "", 5)]
    public void Edit_ToLess_GivesBackOrSaysWhyNot(string stage, string? refusal, OrderStatus status, string plan, decimal free) =>
        Check(stage, 1, refusal, status, plan, free);

    [Fact]
    public void Edit_OrderWithoutLines_GetsItsFirst()
    {
        var story = Stages.At("without lines");

        story.Do(new EditOrder(Stages.Two)).Plan("1").ShouldBe("2×A from BER");

        story.Try(new EditOrder(Stages.Two with { Lines = [] })).Refusal.ShouldBe("Without lines nothing would be left of order 1; cancel it instead");
    }

    [Fact]
    public void Edit_HeldForAPerson_IsNoWayRoundThem()
    {
        var story = Stages.At("held after the plan");

        story.Do(new EditOrder(Stages.Placed("held after the plan") with { Priority = 1 }));

        story.Order("1").Status.ShouldBe(OrderStatus.Held);
        story.State.ReservationsOf("1").ShouldHaveSingleItem().State.ShouldBe(ReservationState.Held);
    }

    [Fact]
    public void Edit_WhatMadeItRisky_LetsItGoOn() =>
        Stages.At("held in review").Do(new EditOrder(Stages.Two)).Plan("1").ShouldBe("2×A from BER");

    private static void Check(string stage, decimal quantity, string? refusal, OrderStatus status, string plan, decimal free)
    {
        var story = Stages.At(stage);
        var placed = Stages.Placed(stage);

        story.Try(new EditOrder(With(placed, placed.Lines[0] with { Quantity = quantity }))).Refusal.ShouldBe(refusal);

        story.Order("1").Status.ShouldBe(status);
        story.Plan("1").ShouldBe(plan);
        story.Stock("BER", "A").FreeOnHand.ShouldBe(free);
    }

    private static Order With(Order order, OrderLine line) => order with { Lines = order.Lines.SetItem(0, line) };
}
