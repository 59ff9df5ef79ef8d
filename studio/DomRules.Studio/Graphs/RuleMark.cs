namespace DomRules.Studio.Graphs;

/// <summary>What an overlay says of a rule.</summary>
/// <param name="Badge">In a few characters.</param>
/// <param name="Words">In words.</param>
/// <param name="Tone">How it stands out: fired, seen, never.</param>
public sealed record RuleMark(string Badge, string Words, string Tone);
