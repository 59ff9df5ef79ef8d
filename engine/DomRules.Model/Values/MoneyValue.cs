namespace DomRules.Model.Values;

/// <summary>An exact amount of one currency (ISO 4217 code), in major units.</summary>
public sealed record MoneyValue(decimal Amount, string Currency) : Value;
