namespace DomRules.Model.Values;

/// <summary>A member of an enumeration or vocabulary; <paramref name="Rank"/> is its place there (0 first), -1 when it is not a declared member.</summary>
public sealed record CodeValue(string Code, int Rank) : Value;
