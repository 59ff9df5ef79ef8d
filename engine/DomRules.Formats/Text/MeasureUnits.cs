using System.Text;
using DomRules.Model.Values;

namespace DomRules.Formats.Text;

/// <summary>The language's units, each with its measure and its worth in the measure's base unit.</summary>
internal static class MeasureUnits
{
    /// <summary>The usual ones first, since they are looked through one by one.</summary>
    private static readonly Unit[] All =
    [
        Of("kg", Measure.Weight, 1_000m), Of("g", Measure.Weight, 1m), Of("lb", Measure.Weight, 453.59237m), Of("oz", Measure.Weight, 28.349523125m),
        Of("cm", Measure.Length, 0.01m), Of("m", Measure.Length, 1m), Of("mm", Measure.Length, 0.001m), Of("km", Measure.Length, 1_000m),
        Of("l", Measure.Volume, 1m), Of("ml", Measure.Volume, 0.001m), Of("m3", Measure.Volume, 1_000m),
        Of("minutes", Measure.Duration, 60m), Of("hours", Measure.Duration, 3_600m), Of("days", Measure.Duration, 86_400m), Of("weeks", Measure.Duration, 604_800m),
        Of("working days", Measure.WorkingDays, 1m), Of("%", Measure.Percent, 0.01m),
        Of("minute", Measure.Duration, 60m), Of("hour", Measure.Duration, 3_600m), Of("day", Measure.Duration, 86_400m), Of("week", Measure.Duration, 604_800m),
        Of("working day", Measure.WorkingDays, 1m),
        Of("mi", Measure.Length, 1_609.344m), Of("inch", Measure.Length, 0.0254m), Of("inches", Measure.Length, 0.0254m), Of("ft", Measure.Length, 0.3048m),
    ];

    /// <summary>The measure of a unit and its worth; false when there is no such unit.</summary>
    internal static bool TryFind(ReadOnlySpan<byte> unit, out Measure measure, out decimal worth)
    {
        foreach (ref readonly var known in All.AsSpan())
        {
            if (!unit.SequenceEqual(known.Name)) continue;
            (measure, worth) = (known.Measure, known.Worth);
            return true;
        }
        (measure, worth) = (Measure.Number, 0);
        return false;
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

    private static Unit Of(string name, Measure measure, decimal worth) => new(Encoding.UTF8.GetBytes(name), measure, worth);

    private readonly record struct Unit(byte[] Name, Measure Measure, decimal Worth);
}
