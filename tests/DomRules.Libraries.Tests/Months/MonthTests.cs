using System.Globalization;
using DomRules.Model.Life;
using DomRules.Model.Life.Events;

namespace DomRules.Libraries.Tests.Months;

/// <summary>Two months as events, one real and one constructed: every order ends in one state, every unit is accounted for, every step is explained.</summary>
public sealed class MonthTests
{
    private const string Brazil = "br-marketplace";
    private const string Germany = "de-fashion";

    [Fact]
    public void Replay_TheMarketplacesMonth_EndsAsItsPageSays()
    {
        var summary = Month.Of(Brazil).End.Summary;
        summary.Commands.ShouldBe(4287);
        summary.Orders.ShouldBe([(OrderStatus.Cancelled, 30), (OrderStatus.Released, 60), (OrderStatus.Shipped, 73), (OrderStatus.Delivered, 469), (OrderStatus.Returned, 42)]);
        summary.Shipments.ShouldBe([(ShipmentState.Released, 60), (ShipmentState.Shipped, 73), (ShipmentState.Delivered, 423), (ShipmentState.Broken, 37)]);
        (summary.Stock.Opening, summary.Stock.Received, summary.Stock.Returned, summary.Stock.Corrected, summary.Stock.Shipped).ShouldBe((50, 641, 53, -19, 578));
    }

    [Fact]
    public void Replay_TheFashionChainsMonth_LeavesNoOrderOnItsWay()
    {
        var summary = Month.Of(Germany).End.Summary;
        summary.Orders.Select(count => count.Status).ShouldBe([OrderStatus.Cancelled, OrderStatus.Delivered, OrderStatus.Returned]);
        summary.Orders.Sum(count => count.Count).ShouldBeGreaterThan(500);
        summary.Reserved.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Brazil)]
    [InlineData(Germany)]
    public void Replay_EveryCommand_IsReadAndDone(string library)
    {
        var month = Month.Of(library);
        month.Run.SetAside.ShouldBe(0);
        month.Run.Problems.Where(problem => problem.IsError).Select(problem => problem.ToString()).ShouldBeEmpty();
        month.End.Summary.Refusals.Select(refused => $"{refused.Line}: {refused.Why}").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Brazil)]
    [InlineData(Germany)]
    public void Replay_StockOfEachPlace_IsWhatWasThereAndWhatMoved(string library)
    {
        var month = Month.Of(library);
        var there = month.Network.Stock.ToDictionary(row => new StockPlace(row.Node, row.Sku), row => row.OnHand);
        foreach (var moved in month.Log.Select(logged => logged.Event).OfType<StockMoved>())
        {
            there[moved.Place] = there.GetValueOrDefault(moved.Place) + moved.OnHand + moved.SetAside;
        }

        var accounts = month.End.State.Stock.Values.SelectMany(nodes => nodes.Values).ToList();
        accounts.Where(account => account.OnHand + account.SetAside != there[account.Place]).Select(account => account.Place.ToString()).ShouldBeEmpty();
        accounts.ShouldAllBe(account => account.OnHand >= 0 && account.SetAside >= 0 && account.Reserved(StockSource.OnHand, null) <= account.OnHand);
        there.Keys.Except(accounts.Select(account => account.Place)).ShouldBeEmpty();
        month.End.Summary.Stock.AddsUp.ShouldBeTrue();
    }

    [Theory]
    [InlineData(Brazil)]
    [InlineData(Germany)]
    public void Replay_UnitsOfEachLine_AreShippedPlannedOrGivenUp(string library)
    {
        var lines = Month.Of(library).End.State.Orders.Values.SelectMany(life => life.Order.Lines.Select(line => (life, line)));
        lines.Where(one => one.line.Quantity != one.life.Planned(one.line.Number) + one.life.Cancelled.GetValueOrDefault(one.line.Number))
            .Select(one => $"{one.life.Order.Id} line {one.line.Number}").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Brazil)]
    [InlineData(Germany)]
    public void Replay_OrdersThatAreDone_HoldNothingAndWaitForNothing(string library)
    {
        var state = Month.Of(library).End.State;
        state.Timers.ShouldBeEmpty();
        foreach (var held in state.Stock.Values.SelectMany(nodes => nodes.Values).SelectMany(account => account.Reservations).GroupBy(held => (held.Key.Order, held.Key.Shipment)))
        {
            var shipment = state.Orders[held.Key.Order].Shipments.Single(shipment => shipment.Number == held.Key.Shipment);
            shipment.IsPending.ShouldBeTrue(held.Key.ToString());
            held.Sum(reservation => reservation.Quantity).ShouldBe(shipment.Lines.Sum(line => line.Quantity));
        }
    }

    [Theory]
    [InlineData(Brazil)]
    [InlineData(Germany)]
    public void Replay_EveryDecision_ExplainsItselfByARule(string library)
    {
        var month = Month.Of(library);
        month.Decisions.ShouldNotBeEmpty();
        foreach (var decision in month.Decisions)
        {
            ExplainedRules.In(decision).ShouldNotBeEmpty($"{decision.Kind} of {decision.Order}: {decision.Summary}");
        }
    }

    [Theory]
    [InlineData(Brazil)]
    [InlineData(Germany)]
    public void Replay_AgainInAnotherCulture_IsTheSameToTheByte(string library)
    {
        var here = CultureInfo.CurrentCulture;
        try
        {
            var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            other.NumberFormat.NumberDecimalSeparator = ",";
            other.NumberFormat.NegativeSign = "−";
            other.DateTimeFormat.DateSeparator = ".";
            CultureInfo.CurrentCulture = other;
            Month.Again(library).Bytes().ShouldBe(Month.Of(library).Bytes());
        }
        finally
        {
            CultureInfo.CurrentCulture = here;
        }
    }
}
