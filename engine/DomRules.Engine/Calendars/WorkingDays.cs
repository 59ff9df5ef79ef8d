using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DomRules.Engine.Calendars;

/// <summary>On which days there is work: some weekdays, less single days and ranges. Immutable.</summary>
internal sealed class WorkingDays
{
    private readonly int _weekdays;
    private readonly FrozenSet<int> _daysOff;
    private readonly ImmutableArray<DayRange> _closed;
    private readonly int _firstDrawn;
    private readonly ulong[] _drawn;

    /// <summary>Draws two years into bits, for speed; other days are looked up.</summary>
    /// <param name="weekdays">Bits of <see cref="DayNumbers.WeekdayBit"/>.</param>
    /// <param name="daysOff">Day numbers without work.</param>
    /// <param name="closed">Ranges without work.</param>
    /// <param name="around">A day near those that will be asked for.</param>
    public WorkingDays(int weekdays, IEnumerable<int> daysOff, ImmutableArray<DayRange> closed, int around)
    {
        const int words = 12;
        _weekdays = weekdays;
        _daysOff = daysOff.ToFrozenSet();
        _closed = closed;
        _firstDrawn = Math.Max(0, around - 64);
        _drawn = new ulong[words];
        for (int day = 0; day < words * 64; day++)
        {
            _drawn[day >> 6] |= Works(_firstDrawn + day) ? 1UL << (day & 63) : 0;
        }
    }

    /// <summary>Whether there is work on that day.</summary>
    public bool Has(int day)
    {
        uint drawn = (uint)(day - _firstDrawn);
        return drawn < (uint)(_drawn.Length * 64) ? (_drawn[drawn >> 6] & (1UL << (int)(drawn & 63))) != 0 : Works(day);
    }

    /// <summary>The first working day from that day on, itself included; <see cref="DayNumbers.Never"/> when none comes in ten years.</summary>
    public int From(int day)
    {
        for (int next = day; DayNumbers.Exists(next) && next - day <= DayNumbers.Horizon; next++)
        {
            if (Has(next))
            {
                return next;
            }
        }

        return DayNumbers.Never;
    }

    /// <summary>So many working days after that day; for none, the day itself if there is work on it, else the next that has.</summary>
    public int After(int day, int workingDays)
    {
        int reached = workingDays <= 0 ? From(day) : day;
        for (int left = workingDays; left > 0; left--)
        {
            reached = From(reached + 1);
            if (reached == DayNumbers.Never || reached - day > DayNumbers.Horizon)
            {
                return DayNumbers.Never;
            }
        }

        return reached;
    }

    private bool Works(int day)
    {
        if (day < 0 || (_weekdays & DayNumbers.WeekdayBit(day)) == 0 || _daysOff.Contains(day))
        {
            return false;
        }

        foreach (DayRange range in _closed)
        {
            if (range.Has(day))
            {
                return false;
            }
        }

        return true;
    }
}
