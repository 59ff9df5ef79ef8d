namespace DomRules.Model.Values;

/// <summary>An optional fact that is missing.</summary>
public sealed record UnknownValue : Value;
