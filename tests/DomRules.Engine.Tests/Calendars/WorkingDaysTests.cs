using DomRules.Engine.Calendars;
using Xunit.Abstractions;

namespace DomRules.Engine.Tests.Calendars;

public sealed class WorkingDaysTests(ITestOutputHelper output)
{
    [Fact]
    public void Has_AnyDay_IsWhatTheWeekdaysAndDaysOffSay()
    {
        const int seed = 17;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        int around = Depot.Day("2026-11-20");
        for (int i = 0; i < 60; i++)
        {
            int weekdays = random.Next(128);
            HashSet<int> off = [.. Enumerable.Range(0, 20).Select(_ => around + random.Next(-300, 900))];
            var closed = new DayRange(around + random.Next(900), around + random.Next(900));
            var days = new WorkingDays(weekdays, off, [closed], around);
            for (int day = around - 200; day < around + 1_000; day++)
            {
                bool expected = (weekdays & (1 << (((int)DateOnly.FromDayNumber(day).DayOfWeek + 6) % 7))) != 0 && !off.Contains(day) && !(day >= closed.First && day <= closed.Last);

                days.Has(day).ShouldBe(expected);
            }
        }
    }

    [Fact]
    public void After_SomeWorkingDays_CountsOneByOne()
    {
        int friday = Depot.Day("2026-11-20");
        var days = new WorkingDays(0b001_1111, [friday + 4], [], friday);

        days.After(friday, 0).ShouldBe(friday);
        days.After(friday + 1, 0).ShouldBe(friday + 3);
        days.After(friday, 1).ShouldBe(friday + 3);
        days.After(friday, 2).ShouldBe(friday + 5);
        days.After(friday + 1, 1).ShouldBe(friday + 3);
        new WorkingDays(0, [], [], friday).After(friday, 3).ShouldBe(DayNumbers.Never);
        new WorkingDays(127, [], [], friday).From(DateOnly.MaxValue.DayNumber + 1).ShouldBe(DayNumbers.Never);
    }
}
