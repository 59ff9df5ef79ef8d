namespace DomRules.Engine.Planning;

/// <summary>Each step taken from the candidate takes <paramref name="PerStep"/> from the pool.</summary>
public readonly record struct PoolDraw(int Candidate, int Pool, long PerStep);
