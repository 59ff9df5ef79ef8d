using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using DomRules.Model.Canonical;

namespace DomRules.Model.Decisions;

/// <summary>How the record's scalars and lists are written; null scalars are left out.</summary>
internal static class JsonParts
{
    internal static void Text(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    internal static void Amount(this Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } amount)
        {
            json.WriteString(name, DecimalText.Of(amount));
        }
    }

    internal static void Day(this Utf8JsonWriter json, string name, DateOnly? value)
    {
        if (value is { } day)
        {
            json.WriteString(name, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }

    internal static void Moment(this Utf8JsonWriter json, string name, DateTimeOffset? value)
    {
        if (value is { } moment)
        {
            json.WriteString(name, moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));
        }
    }

    internal static void Flag(this Utf8JsonWriter json, string name, bool value)
    {
        if (value)
        {
            json.WriteBoolean(name, true);
        }
    }

    internal static void Texts(this Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    internal static void NonEmptyTexts(this Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        if (!values.IsEmpty)
        {
            json.Texts(name, values);
        }
    }

    internal static void List<T>(this Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A list, or the JSON of it where it was written before.</summary>
    internal static void ListOrWritten<T>(this Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write, ReadOnlySpan<byte> written)
    {
        if (written.IsEmpty)
        {
            json.List(name, items, write);
            return;
        }

        json.WritePropertyName(name);
        json.WriteRawValue(written, skipInputValidation: true);
    }

    internal static void NonEmptyList<T>(this Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (!items.IsEmpty)
        {
            json.List(name, items, write);
        }
    }
}
