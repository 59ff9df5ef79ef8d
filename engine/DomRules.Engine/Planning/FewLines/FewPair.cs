namespace DomRules.Engine.Planning.FewLines;

/// <summary>A candidate that can give its whole line, and the price of that without the opening of its dispatch.</summary>
internal readonly record struct FewPair(long Price, int Candidate);
