using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DomRules.Formats.Text;
using DomRules.Model.Networks;

namespace DomRules.Formats.Networks;

/// <summary>Cutoffs and opening hours as <see cref="CutoffRecord"/> and <see cref="OpeningHoursRecord"/> read them.</summary>
internal static class CutoffJson
{
    private const string EveryLevel = "*";

    /// <summary>A node's; null: none.</summary>
    internal static JsonNode? ByLevel(ImmutableArray<Cutoff> cutoffs)
    {
        var levels = cutoffs.GroupBy(cutoff => cutoff.Level, StringComparer.Ordinal).ToList();
        return levels.Count == 0 ? null
            : levels is [{ Key: EveryLevel } every] && OneTime([.. every]) is { } time ? time
            : new JsonObject(levels.Select(level => KeyValuePair.Create(level.Key, OneTime([.. level]) ?? Times([.. level]))));
    }

    /// <summary>A service's; null: none.</summary>
    internal static JsonNode? ByDay(ImmutableArray<Cutoff> cutoffs) => cutoffs.IsEmpty ? null : OneTime(cutoffs) ?? Times(cutoffs);

    /// <summary>Null: open all day.</summary>
    internal static JsonNode? Open(ImmutableArray<OpeningHours> hours) => hours.IsEmpty ? null
        : new JsonObject(hours.GroupBy(open => WeekdayText.Of(open.Days), StringComparer.Ordinal)
            .Select(open => KeyValuePair.Create(open.Key, (JsonNode?)new JsonArray([.. open.Select(one => JsonValue.Create($"{DaysJson.Time(one.From)}-{DaysJson.Time(one.Until)}"))]))));

    private static JsonNode? OneTime(ImmutableArray<Cutoff> cutoffs) =>
        cutoffs is [{ Days.Length: 7 } daily] ? JsonValue.Create(DaysJson.Time(daily.At)) : null;

    private static JsonNode? Times(ImmutableArray<Cutoff> cutoffs) =>
        new JsonObject(cutoffs.Select(cutoff => KeyValuePair.Create(WeekdayText.Of(cutoff.Days), (JsonNode?)JsonValue.Create(DaysJson.Time(cutoff.At)))));
}
