using System.Collections.Immutable;

namespace DomRules.Engine.Snapshots;

/// <summary>A listed reservation, scaled.</summary>
/// <param name="Order">Whose.</param>
/// <param name="Quantity">Units held.</param>
/// <param name="ExpiresTicks">UTC ticks from which on it no longer counts; <see cref="long.MaxValue"/>: never.</param>
/// <param name="From">Which counter.</param>
/// <param name="Day">Day number of the arrival; 0 unless incoming.</param>
/// <param name="Under">Share rules towards which it counts.</param>
internal readonly record struct ReservationEntry(string Order, long Quantity, long ExpiresTicks, HeldFrom From, int Day, ImmutableArray<string> Under)
{
    /// <summary>Whether it keeps stock from another order at that moment.</summary>
    public bool CountsAgainst(string order, long atTicks) =>
        ExpiresTicks > atTicks && !string.Equals(Order, order, StringComparison.Ordinal);
}
