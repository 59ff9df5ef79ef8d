using DomRules.Model.Values;

namespace DomRules.Engine.Facts;

/// <summary>A built-in fact's reader.</summary>
internal readonly record struct FactReader(string Path, Func<RuleFrame, Value> Read)
{
    internal static Value Text(string? text) => text is null ? Value.Unknown : new TextValue(text);

    internal static Value Number(decimal? number, Measure measure = Measure.Number) => number is { } known ? new NumberValue(known, measure) : Value.Unknown;

    internal static Value Day(DateOnly? day) => day is { } known ? new DateValue(known) : Value.Unknown;

    internal static Value At(Place? place) => place is { } known ? new PlaceValue(known) : Value.Unknown;
}
