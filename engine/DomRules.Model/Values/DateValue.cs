namespace DomRules.Model.Values;

/// <summary>A calendar day without zone.</summary>
public sealed record DateValue(DateOnly Date) : Value;
