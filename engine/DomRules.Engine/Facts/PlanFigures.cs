namespace DomRules.Engine.Facts;

/// <summary>What the facts <c>plan.*</c> say; null is unknown.</summary>
public sealed record PlanFigures(decimal Cost, int Shipments, DateOnly? DeliveryDate, int DaysLate, decimal? Margin, bool IsPartial, bool Relaxed, bool UsedAssumptions,
    decimal? OldestStockAgeSeconds, decimal? RunnerUpGap);
