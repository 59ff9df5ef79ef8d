namespace DomRules.Engine.Facts;

/// <summary>What the facts <c>stock.*</c> say of one line at one node.</summary>
/// <param name="OnHand">Units there.</param>
/// <param name="Reserved">Units held for others.</param>
/// <param name="Available">Units that may be sold to this order.</param>
/// <param name="NextArrival">Null: none is known.</param>
/// <param name="DaysOfCover">Null: unknown.</param>
/// <param name="AsOf">When it was counted.</param>
public readonly record struct StockFigures(decimal OnHand, decimal Reserved, decimal Available, DateOnly? NextArrival, decimal? DaysOfCover, DateTimeOffset AsOf);
