namespace DomRules.Model.Values;

/// <summary>A moment in time, in UTC.</summary>
public sealed record InstantValue(DateTimeOffset Instant) : Value;
