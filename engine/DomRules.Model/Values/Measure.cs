namespace DomRules.Model.Values;

/// <summary>What a number counts, and in which base unit it is kept.</summary>
public enum Measure
{
    /// <summary>A plain number.</summary>
    Number,

    /// <summary>A plain number without fraction.</summary>
    WholeNumber,

    /// <summary>A share; 20 % is kept as 0.2.</summary>
    Percent,

    /// <summary>Grams.</summary>
    Weight,

    /// <summary>Metres.</summary>
    Length,

    /// <summary>Litres.</summary>
    Volume,

    /// <summary>Seconds of elapsed time; a day is 86,400.</summary>
    Duration,

    /// <summary>Working days of some calendar; never mixes with <see cref="Duration"/>.</summary>
    WorkingDays,
}
