using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using DomRules.Model.Values;
using CanonicalDecimal = DomRules.Model.Canonical.DecimalText;

namespace DomRules.Formats.Json;

/// <summary>The merchant's own facts as <see cref="AttributeReader"/> reads them.</summary>
internal static class AttributeJson
{
    /// <summary>The facts; none are left out.</summary>
    internal static JsonNode? Of(ImmutableSortedDictionary<string, Value> facts)
    {
        if (facts.IsEmpty) return null;
        var whole = new JsonObject();
        foreach (var (name, value) in facts) whole.Add(name, Of(value));
        return whole;
    }

    /// <summary>What its looks tell stands there itself; anything else says of what kind it is, so that no policy is needed to read it.</summary>
    private static JsonNode? Of(Value value) => value switch
    {
        YesNoValue yes => JsonValue.Create(yes.IsYes),
        TextValue text => JsonValue.Create(text.Text),
        NumberValue { Measure: Measure.Number } number => JsonNode.Parse(CanonicalDecimal.Of(number.Amount)),
        SetValue set => new JsonArray([.. set.Members.Select(m => JsonValue.Create(m))]),
        NumberValue number => Typed(Spelling.Snake(number.Measure.ToString()), JsonNodes.Of(number.Amount)),
        CodeValue code => Typed("code", JsonNodes.Of(code.Code), code.Rank),
        MoneyValue money => Typed("money", MoneyJson.Of(money)),
        DateValue date => Typed("date", JsonNodes.Of(date.Date)),
        TimeValue time => Typed("time", JsonValue.Create(time.Time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture))),
        InstantValue instant => Typed("instant", JsonNodes.Of(instant.Instant)),
        _ => throw new InvalidOperationException($"No input holds a {value.GetType().Name}."),
    };

    private static JsonObject Typed(string kind, JsonNode? value, int? rank = null) => JsonNodes.Object(("kind", JsonNodes.Of(kind)), ("value", value), ("rank", JsonNodes.Of(rank)));
}
