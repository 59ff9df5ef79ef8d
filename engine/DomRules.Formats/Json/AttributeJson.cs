using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using DomRules.Model.Values;
using CanonicalDecimal = DomRules.Model.Canonical.DecimalText;

namespace DomRules.Formats.Json;

/// <summary>The merchant's own facts as <see cref="AttributeReader"/> reads them.</summary>
internal static class AttributeJson
{
    private const decimal Hundred = 100m;
    private const decimal SecondsOfAMinute = 60m;

    /// <summary>The facts; none are left out.</summary>
    internal static JsonNode? Of(ImmutableSortedDictionary<string, Value> facts)
    {
        if (facts.IsEmpty) return null;
        var whole = new JsonObject();
        foreach (var (name, value) in facts) whole.Add(name, Of(value));
        return whole;
    }

    private static JsonNode? Of(Value value) => value switch
    {
        YesNoValue yes => JsonValue.Create(yes.IsYes),
        TextValue text => JsonValue.Create(text.Text),
        CodeValue code => JsonValue.Create(code.Code),
        NumberValue { Measure: Measure.Number or Measure.WholeNumber } number => JsonNode.Parse(CanonicalDecimal.Of(number.Amount)),
        NumberValue number => JsonValue.Create(Measured(number)),
        MoneyValue money => MoneyJson.Of(money),
        DateValue date => JsonNodes.Of(date.Date),
        TimeValue time => JsonValue.Create(time.Time.ToString("HH:mm:ss", CultureInfo.InvariantCulture)),
        InstantValue instant => JsonNodes.Of(instant.Instant),
        SetValue set => new JsonArray([.. set.Members.Select(m => JsonValue.Create(m))]),
        _ => throw new InvalidOperationException($"No input holds a {value.GetType().Name}."),
    };

    private static string Measured(NumberValue number) => number.Measure switch
    {
        Measure.Weight => CanonicalDecimal.Of(number.Amount) + " g",
        Measure.Length => CanonicalDecimal.Of(number.Amount) + " m",
        Measure.Volume => CanonicalDecimal.Of(number.Amount) + " l",
        Measure.Percent => CanonicalDecimal.Of(number.Amount * Hundred) + " %",
        Measure.Duration => CanonicalDecimal.Of(number.Amount / SecondsOfAMinute) + " minutes",
        _ => CanonicalDecimal.Of(number.Amount) + " working days",
    };
}
