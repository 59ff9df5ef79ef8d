using DomRules.Engine.Calendars;
using DomRules.Engine.Snapshots;
using DomRules.Engine.Tests.Snapshots;
using DomRules.Model.Networks;
using NodaTime;
using Xunit.Abstractions;

namespace DomRules.Engine.Tests.Calendars;

/// <summary>Ship-by and delivery once more, day by day over plain dates and NodaTime's own types, for networks made up at random.</summary>
public sealed class DatesPropertyTests(ITestOutputHelper output)
{
    private const int Seed = 20261122;
    private static readonly string[] Zones = ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Auckland", "America/Sao_Paulo", "UTC", "Australia/Lord_Howe"];

    [Fact]
    public void DatesOf_AnyDepot_AreThoseFoundDayByDay()
    {
        output.WriteLine($"seed {Seed}");
        var random = new Random(Seed);
        for (int i = 0; i < 2_000; i++)
        {
            Depot depot = Any(random);
            DateTimeOffset at = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(random.Next(0, 700 * 24 * 60));

            depot.Ask(at.ToString("yyyy-MM-ddTHH:mm:ss", System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(Plain(depot, at), $"case {i} at {at:O}: {depot}");
        }
    }

    private static Depot Any(Random random)
    {
        DayOfWeek[] week = [.. Enum.GetValues<DayOfWeek>().Where(_ => random.Next(4) > 0)];
        DateOnly[] Dates(int count) => [.. Enumerable.Range(0, random.Next(count)).Select(_ => new DateOnly(2026, 1, 1).AddDays(random.Next(730)))];
        Cutoff[] Cutoffs() => random.Next(2) == 0 ? [] : [new(random.Next(3) == 0 ? "express" : "*", [.. Enum.GetValues<DayOfWeek>().Where(_ => random.Next(3) > 0)], new(random.Next(24), random.Next(4) * 15))];
        return new()
        {
            Calendar = new("de", [.. week], [.. Dates(60)]),
            Node = Sample.Node("BER") with { TimeZone = Zones[random.Next(Zones.Length)], Calendar = random.Next(3) == 0 ? null : "de", Cutoffs = [.. Cutoffs()], Blackouts = [.. Dates(20)] },
            Service = new()
            {
                Id = "s",
                Level = "standard",
                Calendar = random.Next(3) == 0 ? null : "de",
                Cutoffs = [.. Cutoffs().Select(cutoff => cutoff with { Level = "*" })],
                PickupDays = random.Next(2) == 0 ? [] : [.. week.Where(_ => random.Next(2) == 0)],
                Blackouts = [.. Dates(20)],
            },
            Blackouts = [new(new("DE"), [.. Dates(40)])],
            Transit = new(random.Next(5), random.Next(2) == 0),
            Handling = random.Next(4),
            ReadyOn = random.Next(3) == 0 ? new DateOnly(2026, 1, 1).AddDays(random.Next(730)).DayNumber : 0,
        };
    }

    private static string Plain(Depot depot, DateTimeOffset at)
    {
        DateTimeZone zone = DateTimeZoneProviders.Tzdb[depot.Node.TimeZone];
        var today = DateOnly.FromDateTime(Instant.FromDateTimeOffset(at).InZone(zone).LocalDateTime.ToDateTimeUnspecified());
        bool Calendar(string? id, DateOnly day) => id is null || (depot.Calendar.WorkingDays.Contains(day.DayOfWeek) && !depot.Calendar.Holidays.Contains(day));
        bool Works(DateOnly day) => Calendar(depot.Node.Calendar, day) && !depot.Node.Blackouts.Contains(day);
        bool Delivers(DateOnly day) => Calendar(depot.Service.Calendar, day) && !depot.Service.Blackouts.Contains(day);
        bool Collects(DateOnly day) => !depot.Service.Blackouts.Contains(day) && (depot.Service.PickupDays.IsEmpty
            ? Calendar(depot.Service.Calendar, day)
            : depot.Service.PickupDays.Contains(day.DayOfWeek) && (depot.Service.Calendar is null || !depot.Calendar.Holidays.Contains(day)));
        bool Receives(DateOnly day) => Delivers(day) && !depot.Blackouts[0].Dates.Contains(day);
        bool Missed() => depot.Node.Cutoffs.Concat(depot.Service.Cutoffs).Any(cutoff => cutoff.Level == "*" && cutoff.Days.Contains(today.DayOfWeek) && HasCome(zone, today, cutoff.At, at));

        var ready = DateOnly.FromDayNumber(depot.ReadyOn);
        DateOnly? day = ready > today ? Next(ready, Works) : Works(today) && !Missed() ? today : Next(today.AddDays(1), Works);
        for (int i = 0; i < depot.Handling; i++)
        {
            day = day is { } from ? Next(from.AddDays(1), Works) : null;
        }

        DateOnly? ship = day is { } handled ? Next(handled, candidate => Works(candidate) && Collects(candidate)) : null;
        DateOnly? arrive = ship is { } left ? depot.Transit.AreWorkingDays ? left : left.AddDays(depot.Transit.Days) : null;
        for (int i = 0; depot.Transit.AreWorkingDays && i < depot.Transit.Days; i++)
        {
            arrive = arrive is { } from ? Next(from.AddDays(1), Delivers) : null;
        }

        arrive = arrive is { } there ? Next(there, Receives) : null;
        return arrive is { } end ? FormattableString.Invariant($"{ship:yyyy-MM-dd} -> {end:yyyy-MM-dd}") : "closed";
    }

    /// <summary>A time has come once any clock reading of the day so far was at or past it.</summary>
    private static bool HasCome(DateTimeZone zone, DateOnly today, TimeOnly time, DateTimeOffset at)
    {
        Instant now = Instant.FromDateTimeOffset(at);
        for (Instant earlier = now; DateOnly.FromDateTime(earlier.InZone(zone).LocalDateTime.ToDateTimeUnspecified()) == today; earlier -= Duration.FromMinutes(15))
        {
            if (TimeOnly.FromTimeSpan(TimeSpan.FromTicks(earlier.InZone(zone).TickOfDay)) >= time)
            {
                return true;
            }
        }

        return false;
    }

    private static DateOnly? Next(DateOnly from, Func<DateOnly, bool> fits)
    {
        for (int i = 0; i < 3_660; i++)
        {
            if (fits(from.AddDays(i)))
            {
                return from.AddDays(i);
            }
        }

        return null;
    }
}
