using System.Globalization;
using System.Text.Json.Nodes;
using DomRules.Model.Types;
using DomRules.Model.Values;

namespace DomRules.Model.Canonical;

/// <summary>Values and types as canonical JSON.</summary>
public static class ValueJson
{
    /// <summary>A value as JSON; numbers as strings in base units.</summary>
    public static JsonNode Of(Value value) => value switch
    {
        UnknownValue => new JsonObject { ["kind"] = "unknown" },
        YesNoValue yes => new JsonObject { ["kind"] = "yes_no", ["value"] = yes.IsYes },
        TextValue text => new JsonObject { ["kind"] = "text", ["value"] = text.Text },
        NumberValue number => new JsonObject { ["kind"] = Name(number.Measure), ["value"] = DecimalText.Of(number.Amount) },
        MoneyValue money => new JsonObject { ["kind"] = "money", ["value"] = DecimalText.Of(money.Amount), ["currency"] = money.Currency },
        DateValue date => new JsonObject { ["kind"] = "date", ["value"] = date.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) },
        TimeValue time => new JsonObject { ["kind"] = "time", ["value"] = time.Time.ToString("HH:mm:ss", CultureInfo.InvariantCulture) },
        InstantValue instant => new JsonObject { ["kind"] = "instant", ["value"] = instant.Instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture) },
        PlaceValue place => new JsonObject { ["kind"] = "place", ["latitude"] = DecimalText.Of(place.Place.Latitude), ["longitude"] = DecimalText.Of(place.Place.Longitude) },
        TimeZoneValue zone => new JsonObject { ["kind"] = "time_zone", ["value"] = zone.Zone },
        CodeValue code => new JsonObject { ["kind"] = "code", ["value"] = code.Code },
        SetValue set => new JsonObject { ["kind"] = "set", ["members"] = new JsonArray([.. set.Members.Select(m => JsonValue.Create(m))]) },
        ListValue list => new JsonObject { ["kind"] = "list", ["items"] = new JsonArray([.. list.Items.Select(Of)]) },
        _ => throw new InvalidOperationException($"No JSON form for {value.GetType().Name}."),
    };

    /// <summary>A type as JSON.</summary>
    public static JsonNode Of(RuleType type)
    {
        var json = new JsonObject { ["kind"] = type.Kind.ToString() };
        if (type.Vocabulary is { } vocabulary)
        {
            json["vocabulary"] = vocabulary.Name;
        }

        if (type.Element is { } element)
        {
            json["element"] = Of(element);
        }

        return json;
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
