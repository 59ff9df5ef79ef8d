namespace DomRules.Engine.Planning;

/// <summary>So many steps of the candidate's line from the candidate.</summary>
public readonly record struct Allocation(int Candidate, long Quantity);
