using DomRules.Engine.Calendars;
using DomRules.Engine.Snapshots;
using DomRules.Model.Networks;

namespace DomRules.Engine.Tests.Calendars;

public sealed class CapacityTests
{
    private const string FridayMorning = "2026-11-20T08:00";

    private static Depot With(Capacity capacity) => new() { Node = new Depot().Node with { Capacity = capacity } };

    [Fact]
    public void DatesOf_AFullDay_MovesToTheNextWorkingDayWithRoom()
    {
        With(new("orders", 5, 4)).Ask(FridayMorning).ShouldBe("2026-11-20 -> 2026-11-23");
        With(new("orders", 5, 5)).Ask(FridayMorning).ShouldBe("2026-11-23 -> 2026-11-24");
        With(new("orders", 1, 1)).Ask(FridayMorning, Fill(3)).ShouldBe("2026-11-26 -> 2026-11-27");
    }

    [Fact]
    public void DatesOf_AFullDayThatIsHard_IsNoCapacity()
    {
        With(new("orders", 5, 5, Hard: true)).Ask(FridayMorning).ShouldBe("no_capacity");
        With(new("orders", 5, 4, Hard: true)).Ask(FridayMorning).ShouldBe("2026-11-20 -> 2026-11-23");
    }

    [Fact]
    public void DatesOf_NoRoomInFourteenDays_IsNoCapacity()
    {
        // Friday 20 November to Friday 4 December has eleven working days; the first is used up by the network.
        With(new("orders", 1, 1)).Ask(FridayMorning, Fill(9)).ShouldBe("2026-12-04 -> 2026-12-07");
        With(new("orders", 1, 1)).Ask(FridayMorning, Fill(10)).ShouldBe("no_capacity");
        With(new("orders", 0, 0)).Ask(FridayMorning).ShouldBe("no_capacity");
    }

    [Fact]
    public void DatesOf_WithCapacityLifted_LeavesAllTheSame()
    {
        (With(new("orders", 5, 5, Hard: true)) with { IgnoresCapacity = true }).Ask(FridayMorning).ShouldBe("2026-11-20 -> 2026-11-23");
    }

    [Theory]
    [InlineData("lines", 4, "2026-11-20")]
    [InlineData("lines", 5, "2026-11-23")]
    [InlineData("units", 8, "2026-11-20")]
    [InlineData("units", 9, "2026-11-23")]
    [InlineData("orders", 9, "2026-11-20")]
    [InlineData("orders", 10, "2026-11-23")]
    public void DatesOf_OfTwoLinesWithThreeUnits_NeedsRoomInTheCapacitysUnit(string unit, int used, string shipBy)
    {
        int perDay = unit == "lines" ? 6 : unit == "units" ? 11 : 10;

        (With(new(unit, perDay, used)) with { Need = new(2, 3 * QuantityScale.One) }).Ask(FridayMorning).ShouldStartWith(shipBy);
    }

    [Fact]
    public void DatesOf_MoreThanADaysWork_TakesAnEmptyDay()
    {
        (With(new("units", 10, 1)) with { Need = new(1, 50 * QuantityScale.One) }).Ask(FridayMorning).ShouldStartWith("2026-11-23");
        (With(new("units", 10, 0)) with { Need = new(1, 50 * QuantityScale.One) }).Ask(FridayMorning).ShouldStartWith("2026-11-20");
    }

    [Fact]
    public void Load_OfToday_IsBeforeThisOrder()
    {
        (_, Timetable timetable, CapacityLedger capacity) = With(new("orders", 500, 120)).Open();
        int today = timetable.At(Depot.At(FridayMorning)).Today.Span[0];

        capacity.Load(0, today).ShouldBe(0.24m);
        capacity.Left(0, today).ShouldBe(380);
        capacity.Load(0, today + 1).ShouldBe(0);

        CapacityLedger fork = capacity.Fork();
        fork.Use(0, today, new(1, 1));
        fork.Used(0, today).ShouldBe(121);
        capacity.Used(0, today).ShouldBe(120);
    }

    [Fact]
    public void DatesOf_AListedDay_IsAsFullAsTheListSays()
    {
        Depot depot = With(new("orders", 5, 5));

        (depot with { Uses = [Use(20, 4)] }).Ask(FridayMorning).ShouldStartWith("2026-11-20");
        (depot with { Uses = [Use(20, 0)] }).Ask(FridayMorning).ShouldStartWith("2026-11-20");
        (depot with { Uses = [Use(23, 5)] }).Ask(FridayMorning).ShouldStartWith("2026-11-24");
        (depot with { Uses = [Use(20, 5), Use(23, 4.5m), Use(24, 4)] }).Ask(FridayMorning).ShouldStartWith("2026-11-24");
    }

    [Fact]
    public void Movements_OfADayListedAsEmpty_HaveNothing()
    {
        (_, _, CapacityLedger capacity) = (With(new("orders", 5, 5)) with { Uses = [Use(20, 0)] }).Open();

        capacity.Movements().ShouldBeEmpty();
        (new Depot() with { Uses = [Use(20, 3)] }).Open().Capacity.Movements().ShouldBeEmpty("a node without bound has no use");
    }

    private static CapacityUse Use(int day, decimal used) => new("BER", new(2026, 11, day), used);

    /// <summary>Uses the working days after the first.</summary>
    private static Action<CapacityLedger> Fill(int days) => capacity =>
    {
        int day = Depot.Day("2026-11-20");
        for (int left = days; left > 0; left--)
        {
            day += day % 7 == 4 ? 3 : 1;
            capacity.Use(0, day, new(1, QuantityScale.One));
        }
    };
}
