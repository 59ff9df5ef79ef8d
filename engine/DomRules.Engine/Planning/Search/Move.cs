namespace DomRules.Engine.Planning.Search;

/// <summary>A part of a plan under search: so many steps from a compact candidate.</summary>
internal readonly record struct Move(int Candidate, long Quantity);
