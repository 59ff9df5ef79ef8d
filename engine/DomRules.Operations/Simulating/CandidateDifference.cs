namespace DomRules.Operations.Simulating;

/// <summary>A node that fares otherwise for a line.</summary>
/// <param name="Line">The line's number.</param>
/// <param name="Node">The node's id.</param>
/// <param name="Before">Its fate before, with what excluded it; null: it was no candidate.</param>
/// <param name="After">Its fate after.</param>
public sealed record CandidateDifference(int Line, string Node, string? Before, string? After);
