using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using DomRules.Formats.Json;
using DomRules.Formats.Text;
using CanonicalDecimal = DomRules.Model.Canonical.DecimalText;

namespace DomRules.Formats.Networks;

/// <summary>Days, hours and distances as networks write them.</summary>
internal static class DaysJson
{
    internal static JsonNode? Days(ImmutableArray<DateOnly> days) => JsonNodes.List(days, day => JsonNodes.Of(day));

    internal static JsonNode? Weekdays(ImmutableArray<DayOfWeek> days) => days.IsEmpty ? null : new JsonArray(JsonValue.Create(WeekdayText.Of(days)));

    internal static JsonNode? Working(int days) => JsonValue.Create(days == 1 ? "1 working day" : FormattableString.Invariant($"{days} working days"));

    internal static JsonNode? Whole(int days) => JsonValue.Create(days == 1 ? "1 day" : FormattableString.Invariant($"{days} days"));

    internal static JsonNode? Metres(long? metres) => metres is { } far ? JsonValue.Create(FormattableString.Invariant($"{far} m")) : null;

    internal static JsonNode? Measured(decimal? amount, string unit) => amount is { } some ? JsonValue.Create($"{CanonicalDecimal.Of(some)} {unit}") : null;

    /// <summary>A time of day; the end of the day is <c>24:00</c>.</summary>
    internal static string Time(TimeOnly time) =>
        time == TimeOnly.MaxValue ? "24:00" : time.ToString(time.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);
}
