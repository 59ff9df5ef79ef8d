using System.Runtime.InteropServices;

namespace DomRules.Engine.Availability;

/// <summary>What a line can have at a node, scaled and rounded down to the product's quantity step.</summary>
/// <param name="State">Whether quantities count at all.</param>
/// <param name="OnHand">From what lies there, ready at once.</param>
/// <param name="Incoming">Besides, from arrivals that count.</param>
/// <param name="Row">Stock row; of a kit the row of the part that runs out first; -1: none.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PairStock(StockState State, long OnHand, long Incoming, int Row)
{
    /// <summary>All that may be planned.</summary>
    public long Available => OnHand + Incoming;
}
