using System.Globalization;
using System.Text.Json;
using DomRules.Formats.Problems;
using DomRules.Model.Types;
using DomRules.Model.Values;

namespace DomRules.Formats.Graphs;

/// <summary>Values as a graph writes them. The rank of a code is that of its type's vocabulary.</summary>
internal sealed class GraphValues(ProblemList problems)
{
    private static readonly Dictionary<string, Measure> Measures = new(StringComparer.Ordinal)
    {
        ["number"] = Measure.Number,
        ["whole_number"] = Measure.WholeNumber,
        ["percent"] = Measure.Percent,
        ["grams"] = Measure.Weight,
        ["metres"] = Measure.Length,
        ["litres"] = Measure.Volume,
        ["seconds"] = Measure.Duration,
        ["working_days"] = Measure.WorkingDays,
    };

    /// <summary>The value; null when it was reported.</summary>
    internal Value? Read(GraphPart part, RuleType? type)
    {
        var value = Of(part, part["kind"]?.Text ?? "", part["value"], type);
        if (value is null && !problems.HasErrors) problems.Add(FileProblems.WrongKind, part.Offset, "a value is expected, an object in { } with its `kind` and what belongs to it");
        return value;
    }

    private Value? Of(GraphPart part, string kind, GraphPart? value, RuleType? type) => kind switch
    {
        "unknown" => new UnknownValue(),
        "yes_no" => value?.Kind is JsonTokenType.True or JsonTokenType.False ? YesNoValue.Of(value.Kind == JsonTokenType.True) : null,
        "text" => value is { Kind: JsonTokenType.String } ? new TextValue(value.Text) : null,
        "money" => Number(value) is { } amount && part["currency"] is { Text.Length: 3 } currency ? new MoneyValue(amount, currency.Text) : null,
        "code" => value is null ? null : new CodeValue(value.Text, type?.Vocabulary?.RankOf(value.Text) ?? -1),
        "set" => part["members"] is { } members ? new SetValue(members.Items.Select(m => m.Text)) : null,
        "list" => List(part["items"], type?.Element),
        "place" => Number(part["latitude"]) is { } north && Number(part["longitude"]) is { } east && Place.FromDegrees(north, east) is { } place ? new PlaceValue(place) : null,
        "time_zone" => value is null ? null : new TimeZoneValue(value.Text),
        _ => Measured(kind, value) ?? Timed(kind, value?.Text ?? ""),
    };

    private static NumberValue? Measured(string kind, GraphPart? value) =>
        Measures.TryGetValue(kind, out var measure) && Number(value) is { } amount ? new NumberValue(amount, measure) : null;

    private static Value? Timed(string kind, string text) => kind switch
    {
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? new DateValue(date) : null,
        "time" => TimeOnly.TryParseExact(text, "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? new TimeValue(time) : null,
        "instant" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? new InstantValue(instant) : null,
        _ => null,
    };

    private ListValue? List(GraphPart? items, RuleType? element)
    {
        if (items is null) return null;
        var values = items.Items.Select(i => Read(i, element)).ToList();
        return values.Contains(null) ? null : new ListValue([.. values.OfType<Value>()]);
    }

    private static decimal? Number(GraphPart? part) =>
        part is { Kind: JsonTokenType.String } && decimal.TryParse(part.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
