namespace DomRules.Model.Values;

/// <summary>Free text, compared by ordinal.</summary>
public sealed record TextValue(string Text) : Value;
