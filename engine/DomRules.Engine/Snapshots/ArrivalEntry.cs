namespace DomRules.Engine.Snapshots;

/// <summary>Stock to arrive, scaled.</summary>
/// <param name="Day">Day number (<see cref="DateOnly.DayNumber"/>) at the node.</param>
/// <param name="Quantity">All that arrives.</param>
/// <param name="Reserved">Of it, already held for orders.</param>
internal readonly record struct ArrivalEntry(int Day, long Quantity, long Reserved);
