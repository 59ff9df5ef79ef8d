using System.Globalization;

namespace DomRules.Studio.Kit.Charts;

/// <summary>Where values stand on an axis that begins at 0.</summary>
/// <param name="Top">The value at its end: a round one, at or above the largest.</param>
/// <param name="Step">From one mark to the next.</param>
internal sealed record ChartScale(decimal Top, decimal Step)
{
    private const int Marks = 4;

    /// <summary>The marks from 0 on.</summary>
    internal IEnumerable<decimal> Lines => Enumerable.Range(0, (int)(Top / Step) + 1).Select(i => i * Step);

    /// <summary>A scale for values up to the largest.</summary>
    /// <param name="largest">The largest value.</param>
    /// <param name="isWhole">Whether only whole marks make sense.</param>
    internal static ChartScale For(decimal largest, bool isWhole = true)
    {
        var (wanted, step) = (Math.Max(largest, isWhole ? 1 : 0.01m) / Marks, isWhole ? 1m : 0.01m);
        while (step < wanted)
        {
            step = step * 2 >= wanted ? step * 2 : step * 5 >= wanted ? step * 5 : step * 10;
        }

        return new ChartScale(Math.Max(step, step * Math.Ceiling(largest / step)), step);
    }

    /// <summary>The length of a value on an axis of a length, for attributes of drawings.</summary>
    internal string Length(decimal value, int axis) => Number(value * axis / Top);

    /// <summary>A number for attributes of drawings.</summary>
    internal static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
