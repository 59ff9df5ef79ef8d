using System.Text.Json;

namespace DomRules.Api.Commands;

/// <summary>Values of a body's members; null: it is none of that kind.</summary>
internal static class BodyValue
{
    internal static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>A text that is not empty.</summary>
    internal static string? Words(JsonElement value) => Text(value) is { Length: > 0 } text ? text : null;

    /// <summary>A name for people, in one line.</summary>
    internal static string? Name(JsonElement value, int longest) =>
        Words(value) is { } name && name.Length <= longest && !name.Any(char.IsControl) && !string.IsNullOrWhiteSpace(name) ? name : null;

    internal static bool? Flag(JsonElement value) => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null;

    /// <summary>A whole number between two others.</summary>
    internal static int? Whole(JsonElement value, int least, int most) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most ? number : null;

    internal static DateTimeOffset? Moment(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.TryGetDateTimeOffset(out var moment) ? moment.ToUniversalTime() : null;
}
