using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using DomRules.Model.Canonical;

namespace DomRules.Operations.Testing.FromDecisions;

/// <summary>JSON of the input formats as tests write it.</summary>
internal static class DataText
{
    private const int Width = 100;

    private static readonly ImmutableHashSet<string> Numbers = ImmutableHashSet.Create(StringComparer.Ordinal,
        "quantity", "onHand", "reserved", "safety", "daysOfCover", "used", "priority", "attempts", "ordersBefore", "number", "line", "standsFor", "sourceVersion");

    private static readonly ImmutableHashSet<string> Codes = ImmutableHashSet.Create(StringComparer.Ordinal,
        "channel", "market", "currency", "stage", "country", "service", "risk", "payment", "tags", "category", "fulfilment", "condition", "reason", "from", "cleared");

    private static readonly ImmutableHashSet<string> Signs = ImmutableHashSet.Create(StringComparer.Ordinal,
        "and", "or", "not", "is", "in", "has", "then", "because", "when", "where", "else", "between", "known", "unknown", "missing", "yes", "no", "largest", "smallest");

    /// <summary>A text between quotation marks, on one line.</summary>
    internal static string Quoted(string text) =>
        $"\"{string.Concat(text.Select(unit => unit is '"' or '\\' ? $"\\{unit}" : char.IsControl(unit) ? " " : unit.ToString()))}\"";

    /// <summary>A name of a rule, a step or a queue, as it is written where it is asked for.</summary>
    internal static string Name(string name) => IsName(name) ? name : $"`{name}`";

    /// <summary>An object, over several lines where it is long.</summary>
    internal static string Block(JsonObject value)
    {
        var line = Line(value);
        return line.Length <= Width ? line : $"{{\n{string.Join(",\n", Lines(value))}\n}}";
    }

    /// <summary>An object on one line.</summary>
    internal static string Line(JsonObject value) => Of(value, "");

    /// <summary>Members side by side as far as they fit; long objects and lists of objects have lines of their own.</summary>
    private static List<string> Lines(JsonObject value)
    {
        var lines = new List<string>();
        var isOpen = false;
        foreach (var (name, written, member) in Members(value))
        {
            var isAlone = member is JsonArray { Count: > 0 } list && list[0] is JsonObject || (member is JsonObject && written.Length > Width);
            var text = $"{name}: {(isAlone ? Alone(member!, written) : written)}";
            if (isOpen && !isAlone && lines[^1].Length + text.Length + 2 <= Width)
            {
                lines[^1] += ", " + text;
            }
            else
            {
                lines.Add(text);
            }

            isOpen = !isAlone;
        }

        return lines;
    }

    private static string Alone(JsonNode member, string written) => member switch
    {
        JsonObject part => Block(part),
        JsonArray list => $"[\n{string.Join(",\n", list.Select(item => item is JsonObject part ? Block(part) : Of(item, "")))}\n]",
        _ => written,
    };

    private static IEnumerable<(string Name, string Written, JsonNode? Member)> Members(JsonObject value)
    {
        foreach (var (name, member) in value)
        {
            if (name == "latitude" && value["longitude"] is { } east)
            {
                yield return ("at", $"({member}, {east})", member);
            }
            else if (name != "longitude" && member is not null)
            {
                yield return (Property(name), Of(member, name), member);
            }
        }
    }

    private static string Of(JsonNode? value, string name) => value switch
    {
        JsonObject members => $"{{ {string.Join(", ", Members(members).Select(member => $"{member.Name}: {member.Written}"))} }}".Replace("{  }", "{}", StringComparison.Ordinal),
        JsonArray list => $"[{string.Join(", ", list.Select(item => Of(item, name)))}]",
        JsonValue scalar => scalar.GetValueKind() switch
        {
            JsonValueKind.True => "yes",
            JsonValueKind.False => "no",
            JsonValueKind.Number => scalar.ToJsonString(),
            _ => Text(scalar.GetValue<string>(), name),
        },
        _ => "\"\"",
    };

    /// <summary>Bare where it is read as the same text again.</summary>
    private static string Text(string text, string name) =>
        (Numbers.Contains(name) && Number(text) is not null) || IsMeasure(text) || IsDay(text) || (Codes.Contains(name) && IsName(text)) ? text : Money(text) ?? Quoted(text);

    private static bool IsName(string text) => IsWord(text) && !Signs.Contains(text);

    /// <summary>Any word may name a property.</summary>
    private static string Property(string name) =>
        IsWord(name) ? string.Concat(name.Select(unit => char.IsAsciiLetterUpper(unit) ? $"_{char.ToLowerInvariant(unit)}" : unit.ToString())) : Quoted(name);

    private static bool IsWord(string text) =>
        text.Length > 0 && !char.IsAsciiDigit(text[0]) && text.All(unit => char.IsLetter(unit) || char.IsAsciiDigit(unit) || unit == '_');

    /// <summary>A number in its one text form.</summary>
    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && DecimalText.Of(number) == text ? number : null;

    private static bool IsDay(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsMeasure(string text) =>
        text.Split(' ') is [var number, "g" or "kg" or "m" or "l"] && Number(number) >= 0;

    /// <summary>An amount with its currency, as people write it: 29.90 rather than 29.9; null: it is none.</summary>
    private static string? Money(string text) =>
        text.Split(' ') is [var number, { Length: 3 } currency] && currency.All(char.IsAsciiLetterUpper) && Number(number) is { } amount
            ? $"{number}{(decimal.IsInteger(amount) || !decimal.IsInteger(amount * 10) ? "" : "0")} {currency}"
            : null;
}
