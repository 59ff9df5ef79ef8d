using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DomRules.Formats.Text;
using CanonicalDecimal = DomRules.Model.Canonical.DecimalText;

namespace DomRules.Formats.Json;

/// <summary>Scalars and lists as our own formats write them; null is left out where they are put.</summary>
internal static class JsonNodes
{
    internal static JsonNode? Of(string? text) => text is null ? null : JsonValue.Create(text);

    internal static JsonNode? Of(decimal? number) => number is { } n ? JsonValue.Create(CanonicalDecimal.Of(n)) : null;

    internal static JsonNode? Of(int? number) => number is { } n ? JsonValue.Create(n) : null;

    internal static JsonNode? Of(long? number) => number is { } n ? JsonValue.Create(n) : null;

    internal static JsonNode? Of(DateOnly? day) => day is { } d ? JsonValue.Create(InstantText.Of(d)) : null;

    internal static JsonNode? Of(DateTimeOffset? instant) => instant is { } i ? JsonValue.Create(InstantText.Of(i)) : null;

    /// <summary>True; false is left out.</summary>
    internal static JsonNode? Flag(bool value) => value ? JsonValue.Create(true) : null;

    /// <summary>A code of an enumeration, in snake case.</summary>
    internal static JsonNode? Code<T>(T code) where T : struct, Enum => JsonValue.Create(Spelling.Snake(code.ToString()));

    /// <summary>Names; an empty list is left out.</summary>
    internal static JsonNode? Names(ImmutableArray<string> names) => names.IsEmpty ? null : new JsonArray([.. names.Select(n => JsonValue.Create(n))]);

    /// <summary>A list; an empty one is left out.</summary>
    internal static JsonNode? List<T>(IEnumerable<T> items, Func<T, JsonNode?> write)
    {
        var list = new JsonArray([.. items.Select(write)]);
        return list.Count == 0 ? null : list;
    }

    /// <summary>An object of what is not null.</summary>
    internal static JsonObject Object(params ReadOnlySpan<(string Name, JsonNode? Value)> members)
    {
        var whole = new JsonObject();
        foreach (var (name, value) in members)
            if (value is not null) whole.Add(name, value);
        return whole;
    }
}
