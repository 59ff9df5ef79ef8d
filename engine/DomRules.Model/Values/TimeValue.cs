namespace DomRules.Model.Values;

/// <summary>A time of day without zone.</summary>
public sealed record TimeValue(TimeOnly Time) : Value;
