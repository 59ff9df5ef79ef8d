namespace DomRules.Engine.Calendars;

/// <summary>For each weekday the time from which on an order counts as the next working day's.</summary>
internal sealed class WeekCalls
{
    private readonly TimeOnly?[] _calls = new TimeOnly?[7];

    private WeekCalls(Func<int, TimeOnly?> callOn)
    {
        // Days 0 to 6 are a week from Monday on.
        for (int weekday = 0; weekday < 7; weekday++)
        {
            _calls[weekday] = callOn(weekday);
        }
    }

    /// <summary>No day has a last call.</summary>
    public static WeekCalls None { get; } = new(_ => null);

    /// <summary>The cutoffs of a level, or closing time where that is earlier.</summary>
    public static WeekCalls Of(CutoffTable cutoffs, OpeningTimes? opens, string level)
    {
        var calls = new WeekCalls(weekday => CutoffTable.Earlier(cutoffs.Of(level, weekday), opens?.Closing(weekday)));
        return Array.TrueForAll(calls._calls, call => call is null) ? None : calls;
    }

    /// <summary>The earlier last call of two on a day; null: neither has one.</summary>
    public TimeOnly? Earlier(WeekCalls other, int day) => CutoffTable.Earlier(_calls[day % 7], other._calls[day % 7]);
}
