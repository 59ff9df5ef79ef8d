using System.Collections.Immutable;
using DomRules.Model.Life;

namespace DomRules.Operations.Figures;

/// <summary>How orders stand now, from the state in memory alone: one pass over it, and nothing is read from the store.</summary>
public sealed record LiveFigures
{
    /// <summary>Days of a period.</summary>
    public const int PeriodDays = 28;

    /// <summary>Days whose volume is told, today among them.</summary>
    public const int VolumeDays = 15;

    private const int MostDue = 6;

    /// <summary>The moment.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Orders by the state that they are in.</summary>
    public required ImmutableSortedDictionary<OrderStatus, int> ByStatus { get; init; }

    /// <summary>Orders that were placed on each of the last days, the oldest first.</summary>
    public required ImmutableArray<(DateOnly Day, int Orders)> Volume { get; init; }

    /// <summary>Orders that were placed today or in the days before it.</summary>
    public required LivePeriod Now { get; init; }

    /// <summary>Those that were placed in as many days before these.</summary>
    public required LivePeriod Before { get; init; }

    /// <summary>Orders with a hold that is overdue.</summary>
    public required int Overdue { get; init; }

    /// <summary>The holds that are due first.</summary>
    public required ImmutableArray<(OrderLife Order, OpenHold Hold)> Due { get; init; }

    /// <summary>Figures of orders.</summary>
    /// <param name="orders">The orders; carts count by their state only.</param>
    /// <param name="at">The moment.</param>
    /// <param name="dayOf">What day it is.</param>
    public static LiveFigures Of(IEnumerable<OrderLife> orders, DateTimeOffset at, Func<DateTimeOffset, DateOnly> dayOf)
    {
        var today = dayOf(at);
        var (now, before, by, volume, overdue, held) = (new LivePeriod(), new LivePeriod(), new SortedDictionary<OrderStatus, int>(), new int[VolumeDays], 0, new List<(OrderLife, OpenHold)>());
        var oldest = at.AddDays(-(2 * PeriodDays) - 1);
        foreach (var life in orders)
        {
            by[life.Status] = by.GetValueOrDefault(life.Status) + 1;
            if (!life.Holds.IsEmpty)
            {
                overdue += life.Holds.Any(hold => hold.DueBy <= at) ? 1 : 0;
                held.AddRange(life.Holds.Select(hold => (life, hold)));
            }

            var age = life.IsCart || life.PlacedAt < oldest ? int.MaxValue : Math.Max(0, today.DayNumber - dayOf(life.PlacedAt).DayNumber);
            (age < PeriodDays ? now : age < 2 * PeriodDays ? before : null)?.Add(life, today, dayOf);
            if (age < VolumeDays)
            {
                volume[VolumeDays - 1 - age]++;
            }
        }

        return new LiveFigures
        {
            At = at,
            ByStatus = by.ToImmutableSortedDictionary(),
            Volume = [.. volume.Select((many, i) => (today.AddDays(i - VolumeDays + 1), many))],
            Now = now,
            Before = before,
            Overdue = overdue,
            Due = [.. held.OrderBy(one => one.Item2.DueBy ?? DateTimeOffset.MaxValue).ThenBy(one => one.Item2.Since).ThenBy(one => one.Item1.Order.Id, StringComparer.Ordinal).Take(MostDue)],
        };
    }

    /// <summary>So many orders in a state.</summary>
    public int Count(OrderStatus status) => ByStatus.GetValueOrDefault(status);
}
