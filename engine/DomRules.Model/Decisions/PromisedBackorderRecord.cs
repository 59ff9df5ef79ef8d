namespace DomRules.Model.Decisions;

/// <summary>What may be promised beyond stock.</summary>
/// <param name="Quantity">Units; null: without bound.</param>
/// <param name="ReadyOn">Day on which it is promised to be there; null: no day is known.</param>
/// <param name="IsAssumed">Whether that day is assumed, not known.</param>
public sealed record PromisedBackorderRecord(decimal? Quantity, DateOnly? ReadyOn, bool IsAssumed);
