using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using DomRules.Formats.Text;
using DomRules.Operations.Auditing;

namespace DomRules.Operations.Samples;

/// <summary>Moves moments and days by whole days. A moment keeps its time on the clocks of its zone, whichever of them show summer time.</summary>
/// <param name="zone">Whose clocks.</param>
/// <param name="days">By so many days.</param>
internal sealed class DayShift(LocalDay zone, int days)
{
    private const string Day = "yyyy-MM-dd";

    internal DateTimeOffset Of(DateTimeOffset moment) => zone.Later(moment, days);

    internal DateOnly Of(DateOnly day) => day.AddDays(days);

    /// <summary>Moves every text in it that is a day or a moment; it is changed in place.</summary>
    internal void Move(JsonNode? json)
    {
        switch (json)
        {
            case JsonObject members:
                foreach (var (name, value) in members.ToList())
                {
                    if (Moved(value) is { } moved)
                    {
                        members[name] = moved;
                    }
                }

                break;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    if (Moved(items[i]) is { } moved)
                    {
                        items[i] = moved;
                    }
                }

                break;
        }
    }

    /// <summary>What stands in its place; null: it stays, whatever is in it was moved.</summary>
    private string? Moved(JsonNode? value)
    {
        if (value is null || value.GetValueKind() != JsonValueKind.String)
        {
            Move(value);
            return null;
        }

        var text = value.GetValue<string>();
        return DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Of(day).ToString(Day, CultureInfo.InvariantCulture)
            : IsMoment(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? Instants.Text(Of(moment))
            : null;
    }

    private static bool IsMoment(string text) => text.Length > 18 && text[10] == 'T' && text[4] == '-' && text[13] == ':';
}
