namespace DomRules.Language.Syntax.Expectations;

public enum CandidateFate
{
    Excluded,
    Outside,
    NotConsidered,
    Short,
    Outranked,
    Chosen,
}
