using System.Globalization;
using DomRules.Studio.Kit;

namespace DomRules.Studio.Changes;

/// <summary>A time that somebody chose by the clocks of a market.</summary>
/// <param name="At">The moment; null: none is meant.</param>
/// <param name="Wrong">Why it will not do; null: it does, or nothing is chosen yet.</param>
/// <param name="Told">What is meant, in words.</param>
internal sealed record ChosenTime(DateTimeOffset? At, string? Wrong, string Told)
{
    /// <summary>How fields of forms write it.</summary>
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    /// <summary>Reads what a field holds.</summary>
    /// <param name="text">Day and time without a zone.</param>
    /// <param name="zone">Where clocks show it.</param>
    /// <param name="now">What time it is.</param>
    internal static ChosenTime Read(string? text, Zone zone, DateTimeOffset now)
    {
        if (!DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return Not("Choose a day and a time.");
        }

        var moments = zone.MomentsOf(local);
        return moments.Count == 0 ? Not("Clocks there jump over this hour on that day. Choose a time before or after it.")
            : moments.FirstOrDefault(moment => moment > now) is var at && at == default ? Not($"That is over: it is {zone.Text(now)} now.")
            : new ChosenTime(at, null, Words(moments, at, zone, now));
    }

    private static ChosenTime Not(string wrong) => new(null, wrong, "");

    private static string Words(IReadOnlyList<DateTimeOffset> moments, DateTimeOffset at, Zone zone, DateTimeOffset now) => string.Create(
        CultureInfo.InvariantCulture,
        $"{zone.Text(at)}, {at.UtcDateTime:d MMM HH:mm} UTC, in {Until(at - now)}.{(moments.Count > 1 ? $" Clocks show it twice in that night; the {(at == moments[0] ? "first" : "second")} is meant." : "")}");

    private static string Until(TimeSpan time) => time switch
    {
        { TotalDays: >= 2 } => Shown.Count((int)time.TotalDays, "day", "days"),
        { TotalHours: >= 2 } => Shown.Count((int)time.TotalHours, "hour", "hours"),
        _ => Shown.Count(Math.Max(1, (int)Math.Ceiling(time.TotalMinutes)), "minute", "minutes"),
    };
}
