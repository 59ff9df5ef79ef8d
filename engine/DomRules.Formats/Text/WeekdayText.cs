using System.Collections.Immutable;
using System.Text;

namespace DomRules.Formats.Text;

/// <summary>Weekdays as they stand in texts: <c>mon</c>, <c>mon-fri</c>, <c>mon,wed</c>, <c>*</c>.</summary>
internal static class WeekdayText
{
    /// <summary>Monday to Sunday.</summary>
    internal static ImmutableArray<DayOfWeek> Every { get; } =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    private static readonly string[] Names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>The days from Monday on, each once; null when the text names something else. A range may run over Sunday.</summary>
    internal static ImmutableArray<DayOfWeek>? TryParse(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length is 0 or > 64) return null;
        if (utf8.SequenceEqual("*"u8)) return Every;
        var chosen = new bool[7];
        foreach (var part in Encoding.UTF8.GetString(utf8).Split(','))
            if (!TryAdd(part.Trim().Split('-'), chosen)) return null;
        return [.. Every.Where((_, i) => chosen[i])];
    }

    /// <summary>Days as one text, <c>mon-fri</c> or <c>mon,wed</c>.</summary>
    internal static string Of(ImmutableArray<DayOfWeek> days)
    {
        var runs = new List<(int First, int Last)>();
        foreach (var day in Enumerable.Range(0, 7).Where(day => days.Contains(Every[day])))
        {
            if (runs.Count > 0 && runs[^1].Last == day - 1) runs[^1] = (runs[^1].First, day);
            else runs.Add((day, day));
        }
        return string.Join(',', runs.Select(run => run.First == run.Last ? Names[run.First] : $"{Names[run.First]}-{Names[run.Last]}"));
    }

    private static bool TryAdd(string[] ends, bool[] chosen)
    {
        if (ends.Length > 2) return false;
        var first = Array.IndexOf(Names, ends[0].Trim());
        var last = Array.IndexOf(Names, ends[^1].Trim());
        if (first < 0 || last < 0) return false;
        for (var day = first; ; day = (day + 1) % 7)
        {
            chosen[day] = true;
            if (day == last) return true;
        }
    }
}
