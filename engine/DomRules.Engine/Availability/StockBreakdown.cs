namespace DomRules.Engine.Availability;

/// <summary>
/// How the available quantity comes about, for explanations and for the facts <c>stock.*</c>; scaled, of a kit in whole kits
/// as the part allows that runs out first.
/// </summary>
internal readonly record struct StockBreakdown
{
    public required StockState State { get; init; }

    /// <summary>Stock row; of a kit the row of the part that runs out first; -1: none.</summary>
    public required int Row { get; init; }

    /// <summary>Units there, as the network says.</summary>
    public long OnHand { get; init; }

    /// <summary>Held for others on hand: in the row, and listed reservations that count; what is held of arrivals is none of it.</summary>
    public long Reserved { get; init; }

    /// <summary>Given to earlier orders of this batch (the ledger knows to which).</summary>
    public long TakenEarlier { get; init; }

    /// <summary>The row's safety stock.</summary>
    public long Safety { get; init; }

    /// <summary>Kept back by policy; the larger of this and <see cref="Safety"/> is withheld.</summary>
    public long KeptBack { get; init; }

    /// <summary>Arrivals that count, less what is held of them.</summary>
    public long Incoming { get; init; }

    /// <summary>What is left under <c>share</c>; <see cref="Snapshots.QuantityScale.Unbounded"/>: no such rule.</summary>
    public long ShareLeft { get; init; }

    /// <summary>The result, rounded down to the quantity step, never below zero.</summary>
    public long Available { get; init; }
}
