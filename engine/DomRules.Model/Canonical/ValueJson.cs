using System.Globalization;
using System.Text.Json;
using DomRules.Model.Types;
using DomRules.Model.Values;

namespace DomRules.Model.Canonical;

/// <summary>Values and types as canonical JSON.</summary>
public static class ValueJson
{
    /// <summary>The canonical text of a value; numbers as strings in base units.</summary>
    public static string Text(Value value)
    {
        using var writer = new CanonicalWriter();
        Write(writer.Json, value);
        return writer.Text();
    }

    internal static void Write(Utf8JsonWriter json, Value value)
    {
        json.WriteStartObject();
        switch (value)
        {
            case SetValue set:
                json.WriteString("kind", "set");
                WriteMembers(json, set);
                break;
            case ListValue list:
                WriteItems(json, list);
                json.WriteString("kind", "list");
                break;
            case MoneyValue money:
                json.WriteString("currency", money.Currency);
                WriteScalar(json, "money", DecimalText.Of(money.Amount));
                break;
            case PlaceValue place:
                json.WriteString("kind", "place");
                json.WriteString("latitude", DecimalText.Of(place.Place.Latitude));
                json.WriteString("longitude", DecimalText.Of(place.Place.Longitude));
                break;
            default:
                WriteScalar(json, value);
                break;
        }

        json.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter json, RuleType type)
    {
        json.WriteStartObject();
        if (type.Element is { } element)
        {
            json.WritePropertyName("element");
            Write(json, element);
        }

        json.WriteString("kind", type.Kind.ToString());
        if (type.Vocabulary is { } vocabulary)
        {
            json.WriteString("vocabulary", vocabulary.Name);
        }

        json.WriteEndObject();
    }

    private static void WriteScalar(Utf8JsonWriter json, Value value)
    {
        switch (value)
        {
            case UnknownValue:
                json.WriteString("kind", "unknown");
                break;
            case YesNoValue yes:
                json.WriteString("kind", "yes_no");
                json.WriteBoolean("value", yes.IsYes);
                break;
            default:
                var (kind, text) = Scalar(value);
                WriteScalar(json, kind, text);
                break;
        }
    }

    private static (string Kind, string Text) Scalar(Value value) => value switch
    {
        TextValue text => ("text", text.Text),
        NumberValue number => (Name(number.Measure), DecimalText.Of(number.Amount)),
        DateValue date => ("date", date.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        TimeValue time => ("time", time.Time.ToString("HH:mm:ss", CultureInfo.InvariantCulture)),
        InstantValue instant => ("instant", instant.Instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)),
        TimeZoneValue zone => ("time_zone", zone.Zone),
        CodeValue code => ("code", code.Code),
        _ => throw new InvalidOperationException($"No JSON form for {value.GetType().Name}."),
    };

    private static void WriteScalar(Utf8JsonWriter json, string kind, string text)
    {
        json.WriteString("kind", kind);
        json.WriteString("value", text);
    }

    private static void WriteMembers(Utf8JsonWriter json, SetValue set)
    {
        json.WriteStartArray("members");
        foreach (var member in set.Members)
        {
            json.WriteStringValue(member);
        }

        json.WriteEndArray();
    }

    private static void WriteItems(Utf8JsonWriter json, ListValue list)
    {
        json.WriteStartArray("items");
        foreach (var item in list.Items)
        {
            Write(json, item);
        }

        json.WriteEndArray();
    }

    private static string Name(Measure measure) => measure switch
    {
        Measure.Number => "number",
        Measure.WholeNumber => "whole_number",
        Measure.Percent => "percent",
        Measure.Weight => "grams",
        Measure.Length => "metres",
        Measure.Volume => "litres",
        Measure.Duration => "seconds",
        Measure.WorkingDays => "working_days",
        _ => throw new InvalidOperationException($"No name for {measure}."),
    };
}
