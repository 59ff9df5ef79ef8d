using DomRules.Model.Values;

namespace DomRules.Formats.Text;

/// <summary>The language's units, each with its measure and its worth in the measure's base unit.</summary>
internal static class MeasureUnits
{
    /// <summary>Null when there is no such unit.</summary>
    internal static (Measure Measure, decimal Worth)? Find(ReadOnlySpan<byte> unit) =>
        Weight(unit) is { } g ? (Measure.Weight, g)
        : Length(unit) is { } m ? (Measure.Length, m)
        : Volume(unit) is { } l ? (Measure.Volume, l)
        : Time(unit) is { } s ? (Measure.Duration, s)
        : unit.SequenceEqual("working day"u8) || unit.SequenceEqual("working days"u8) ? (Measure.WorkingDays, 1m)
        : unit.SequenceEqual("%"u8) ? (Measure.Percent, 0.01m)
        : null;

    /// <summary>Units of the measure, for messages.</summary>
    internal static string Names(Measure measure) => measure switch
    {
        Measure.Weight => "kg, g, lb or oz",
        Measure.Length => "cm, mm, m, km, mi, inch, inches or ft",
        Measure.Volume => "l, ml or m3",
        Measure.Duration => "minutes, hours, days or weeks",
        Measure.WorkingDays => "working days",
        Measure.Percent => "%",
        _ => "no unit",
    };

    private static decimal? Weight(ReadOnlySpan<byte> unit) =>
        unit.SequenceEqual("kg"u8) ? 1_000m
        : unit.SequenceEqual("g"u8) ? 1m
        : unit.SequenceEqual("lb"u8) ? 453.59237m
        : unit.SequenceEqual("oz"u8) ? 28.349523125m
        : null;

    private static decimal? Length(ReadOnlySpan<byte> unit) =>
        unit.SequenceEqual("m"u8) ? 1m
        : unit.SequenceEqual("cm"u8) ? 0.01m
        : unit.SequenceEqual("mm"u8) ? 0.001m
        : unit.SequenceEqual("km"u8) ? 1_000m
        : unit.SequenceEqual("mi"u8) ? 1_609.344m
        : unit.SequenceEqual("inch"u8) || unit.SequenceEqual("inches"u8) ? 0.0254m
        : unit.SequenceEqual("ft"u8) ? 0.3048m
        : null;

    private static decimal? Volume(ReadOnlySpan<byte> unit) =>
        unit.SequenceEqual("l"u8) ? 1m
        : unit.SequenceEqual("ml"u8) ? 0.001m
        : unit.SequenceEqual("m3"u8) ? 1_000m
        : null;

    private static decimal? Time(ReadOnlySpan<byte> unit) =>
        unit.SequenceEqual("minute"u8) || unit.SequenceEqual("minutes"u8) ? 60m
        : unit.SequenceEqual("hour"u8) || unit.SequenceEqual("hours"u8) ? 3_600m
        : unit.SequenceEqual("day"u8) || unit.SequenceEqual("days"u8) ? 86_400m
        : unit.SequenceEqual("week"u8) || unit.SequenceEqual("weeks"u8) ? 604_800m
        : null;
}
