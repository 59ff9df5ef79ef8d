using DomRules.Formats.Problems;
using NodaTime;

namespace DomRules.Formats.Json;

/// <content>Time zones.</content>
internal ref partial struct JsonCursor
{
    private static readonly IDateTimeZoneProvider Zones = DateTimeZoneProviders.Tzdb;

    /// <summary>The name of a zone of the IANA database, as it came with NodaTime.</summary>
    internal string? TimeZone()
    {
        if (Name("a time zone") is not { } name) return null;
        if (Zones.Ids.Contains(name)) return name;
        var nearest = Context.Problems.Nearest(name, Zones.Ids);
        Report(ValueProblems.NotATimeZone, $"{Found} is no time zone{(nearest is null ? "" : $"; did you mean {nearest}?")}");
        return null;
    }
}
