namespace DomRules.Engine.Planning.Search;

/// <summary>A criterion made ready: where its numbers stand in a plan's slots, and what it reads for each candidate.</summary>
internal sealed class Measure
{
    public const long Unknown = PairValues.Unknown;

    /// <summary>Larger than any day; added to a total of days for each unknown one.</summary>
    public const long UnknownDay = 1L << 40;

    public long[] Values = [];

    public Criterion Criterion { get; set; }

    public int Index { get; set; }

    /// <summary>The first of its slots.</summary>
    public int Slot { get; set; }

    public int SlotCount { get; set; }

    /// <summary>Whether values were negated, because the highest is best.</summary>
    public bool IsNegated { get; set; }

    /// <summary>More than twice the size of any total of known values; added to a total for each unknown one.</summary>
    public long Step { get; set; }

    /// <summary>By how much an amount of tolerance is multiplied: the units demanded, for an average kept as a total; else 1.</summary>
    public long AmountScale { get; set; } = 1;

    /// <summary>Whether it compares fractions: an average over plans that need not plan the same units.</summary>
    public bool IsFraction { get; set; }

    public bool IsFill => Criterion.Kind == CriterionKind.FillBy;

    public bool IsBand => Criterion.Within.IsBand && !IsFill;

    /// <summary>A candidate's value with the unknown ones made a number, for totals.</summary>
    public long Weighed(int candidate) => Values[candidate] == Unknown ? Step : Values[candidate];

    /// <summary>Takes the value that a tolerance is about apart: how many were unknown, and the known rest.</summary>
    public (long Unknown, long Known) Part(long value) => HasTotal ? Apart(value) : (0, value);

    /// <summary>Takes a total apart: how many were unknown, and the total of the known.</summary>
    public (long Unknown, long Known) Apart(long total)
    {
        var half = Step / 2;
        var unknown = total >= -half ? (total + half) / Step : 0;
        return (unknown, total - (unknown * Step));
    }

    /// <summary>The largest number with so many unknown.</summary>
    public long LastWith(long unknown) => HasTotal ? (unknown * Step) + (Step / 2) : Unknown - 1;

    private bool HasTotal => Criterion.Kind is CriterionKind.Total or CriterionKind.Average or CriterionKind.Units;
}
