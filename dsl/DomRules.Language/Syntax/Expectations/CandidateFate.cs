namespace DomRules.Language.Syntax.Expectations;

/// <summary>What became of a (node, line) pair.</summary>
public enum CandidateFate
{
    Excluded,
    Outside,
    NotConsidered,
    Short,
    Outranked,
    Chosen,
}
