using DomRules.Model.Values;

namespace DomRules.Formats.Text;

/// <summary>The language's units, each with its measure and its worth in the measure's base unit.</summary>
internal static class MeasureUnits
{
    /// <summary>The measure of a unit and its worth; false when there is no such unit.</summary>
    internal static bool TryFind(ReadOnlySpan<byte> unit, out Measure measure, out decimal worth)
    {
        measure = Measure.Weight;
        if (decimal.Sign(worth = Weight(unit)) > 0) return true;
        measure = Measure.Length;
        if (decimal.Sign(worth = Length(unit)) > 0) return true;
        measure = Measure.Volume;
        if (decimal.Sign(worth = Volume(unit)) > 0) return true;
        measure = Measure.Duration;
        if (decimal.Sign(worth = Time(unit)) > 0) return true;
        measure = unit.SequenceEqual("%"u8) ? Measure.Percent : Measure.WorkingDays;
        worth = measure == Measure.Percent ? 0.01m : 1;
        return measure == Measure.Percent || unit.SequenceEqual("working day"u8) || unit.SequenceEqual("working days"u8);
    }

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

    /// <summary>0: no unit of weight. So it is with the others.</summary>
    private static decimal Weight(ReadOnlySpan<byte> unit) =>
        unit.SequenceEqual("kg"u8) ? 1_000m
        : unit.SequenceEqual("g"u8) ? 1m
        : unit.SequenceEqual("lb"u8) ? 453.59237m
        : unit.SequenceEqual("oz"u8) ? 28.349523125m
        : 0;

    private static decimal Length(ReadOnlySpan<byte> unit) =>
        unit.SequenceEqual("m"u8) ? 1m
        : unit.SequenceEqual("cm"u8) ? 0.01m
        : unit.SequenceEqual("mm"u8) ? 0.001m
        : unit.SequenceEqual("km"u8) ? 1_000m
        : unit.SequenceEqual("mi"u8) ? 1_609.344m
        : unit.SequenceEqual("inch"u8) || unit.SequenceEqual("inches"u8) ? 0.0254m
        : unit.SequenceEqual("ft"u8) ? 0.3048m
        : 0;

    private static decimal Volume(ReadOnlySpan<byte> unit) =>
        unit.SequenceEqual("l"u8) ? 1m
        : unit.SequenceEqual("ml"u8) ? 0.001m
        : unit.SequenceEqual("m3"u8) ? 1_000m
        : 0;

    private static decimal Time(ReadOnlySpan<byte> unit) =>
        unit.SequenceEqual("minute"u8) || unit.SequenceEqual("minutes"u8) ? 60m
        : unit.SequenceEqual("hour"u8) || unit.SequenceEqual("hours"u8) ? 3_600m
        : unit.SequenceEqual("day"u8) || unit.SequenceEqual("days"u8) ? 86_400m
        : unit.SequenceEqual("week"u8) || unit.SequenceEqual("weeks"u8) ? 604_800m
        : 0;
}
