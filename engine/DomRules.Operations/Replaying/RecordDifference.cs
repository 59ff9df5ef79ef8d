using System.Globalization;
using System.Text.Json;

namespace DomRules.Operations.Replaying;

/// <summary>Where two records begin to differ.</summary>
public static class RecordDifference
{
    /// <summary>The first place at which they differ, with both values, such as <c>$.shipments[0].node: "BER" became "S1"</c>; null: they are the same bytes.</summary>
    /// <param name="before">The one that was kept.</param>
    /// <param name="after">The one that was made again.</param>
    public static string? First(ReadOnlyMemory<byte> before, ReadOnlyMemory<byte> after)
    {
        if (before.Span.SequenceEqual(after.Span))
        {
            return null;
        }

        using var one = Parse(before);
        using var other = Parse(after);
        return one is null || other is null ? "$: it is not JSON any more"
            : First(one.RootElement, other.RootElement, "$") ?? "$: the values are the same, the bytes are not";
    }

    private static string? First(JsonElement before, JsonElement after, string path) => (before.ValueKind, after.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => OfObjects(before, after, path),
        (JsonValueKind.Array, JsonValueKind.Array) => OfLists(before, after, path),
        _ => before.GetRawText() == after.GetRawText() ? null : $"{path}: {Shown(before)} became {Shown(after)}",
    };

    private static string? OfObjects(JsonElement before, JsonElement after, string path)
    {
        var names = before.EnumerateObject().Concat(after.EnumerateObject()).Select(member => member.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var (had, has) = (before.TryGetProperty(name, out var was), after.TryGetProperty(name, out var now));
            var difference = had && has ? First(was, now, $"{path}.{name}")
                : had ? $"{path}.{name}: {Shown(was)} is gone"
                : $"{path}.{name}: {Shown(now)} is new";
            if (difference is not null)
            {
                return difference;
            }
        }

        return null;
    }

    private static string? OfLists(JsonElement before, JsonElement after, string path)
    {
        var (had, has) = (before.GetArrayLength(), after.GetArrayLength());
        for (var i = 0; i < Math.Min(had, has); i++)
        {
            if (First(before[i], after[i], string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]")) is { } difference)
            {
                return difference;
            }
        }

        return had == has ? null : string.Create(CultureInfo.InvariantCulture, $"{path}: {had} items became {has}");
    }

    private static string Shown(JsonElement value) => value.GetRawText() is { Length: > 80 } text ? text[..80] + "…" : value.GetRawText();

    private static JsonDocument? Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
