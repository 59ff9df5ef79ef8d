using System.Collections.Immutable;
using DomRules.Model.Networks;

namespace DomRules.Engine.Calendars;

/// <summary>Cutoffs of a node or of a service: for a level and a weekday at most one, the earliest of those listed.</summary>
internal sealed class CutoffTable
{
    private const string EveryLevel = "*";
    private readonly Dictionary<string, TimeOnly?[]> _byLevel = new(StringComparer.Ordinal);

    /// <param name="cutoffs">A level's own cutoff wins over that for every level, weekday by weekday.</param>
    /// <summary>Reads the list; its order does not matter.</summary>
    public CutoffTable(ImmutableArray<Cutoff> cutoffs)
    {
        foreach (Cutoff cutoff in cutoffs.IsDefault ? [] : cutoffs)
        {
            if (!_byLevel.TryGetValue(cutoff.Level, out TimeOnly?[]? week))
            {
                _byLevel.Add(cutoff.Level, week = new TimeOnly?[7]);
            }

            int bits = DayNumbers.Weekdays(cutoff.Days);
            for (int weekday = 0; weekday < 7; weekday++)
            {
                bool applies = (bits & (1 << weekday)) != 0 && !(week[weekday] <= cutoff.At);
                week[weekday] = applies ? cutoff.At : week[weekday];
            }
        }
    }

    /// <summary>The cutoff of a level on a day; null: none.</summary>
    public TimeOnly? Of(string level, int day)
    {
        if (_byLevel.Count == 0)
        {
            return null;
        }

        return (_byLevel.TryGetValue(level, out TimeOnly?[]? own) ? own[day % 7] : null)
            ?? (_byLevel.TryGetValue(EveryLevel, out TimeOnly?[]? all) ? all[day % 7] : null);
    }

    /// <summary>The earlier of two cutoffs; null: neither is set.</summary>
    public static TimeOnly? Earlier(TimeOnly? left, TimeOnly? right) => left is { } one && right is { } other ? (one <= other ? one : other) : left ?? right;
}
