namespace DomRules.Engine.Facts;

/// <summary>What the facts <c>event.*</c> say.</summary>
public sealed record EventFigures(string Kind, int Attempts, string? Node, decimal? Quantity);
