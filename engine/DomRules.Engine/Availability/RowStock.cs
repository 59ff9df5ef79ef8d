using DomRules.Engine.Snapshots;

namespace DomRules.Engine.Availability;

/// <summary>The terms of the formula for one stock row, scaled and not yet rounded to a step.</summary>
internal readonly record struct RowStock(long OnHand, long Reserved, long Taken, long Safety, long KeptBack, long Arriving, long ShareLeft)
{
    /// <summary>On hand less all that is withheld; below zero when more is held than there is.</summary>
    private long Free => OnHand - Reserved - Taken - Math.Max(Safety, KeptBack);

    /// <summary>How much more is withheld than there is; arrivals make up for it first.</summary>
    public long Missing => Math.Max(0, -Free);

    /// <summary>Free at once, not below zero.</summary>
    public long FreeOnHand => Math.Clamp(Free, 0, ShareLeft);

    /// <summary>Free in all. What is missing on hand is first made up for by what arrives.</summary>
    public long FreeInAll => Math.Clamp(QuantityScale.Add(Free, Arriving), 0, ShareLeft);
}
