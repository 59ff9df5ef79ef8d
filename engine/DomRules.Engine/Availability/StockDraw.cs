using System.Collections.Immutable;

namespace DomRules.Engine.Availability;

/// <summary>The rows that a planned quantity takes from: one, or one for each part of a kit; none for what is not counted.</summary>
internal readonly record struct StockDraw(ImmutableArray<RowDraw> Rows)
{
    /// <summary>Day number on which the last of it arrives; <see cref="RowDraw.AtOnce"/>: all lies there.</summary>
    public int ArrivesOn
    {
        get
        {
            int last = RowDraw.AtOnce;
            foreach (RowDraw row in Rows)
            {
                last = Math.Max(last, row.ArrivesOn);
            }

            return last;
        }
    }
}
