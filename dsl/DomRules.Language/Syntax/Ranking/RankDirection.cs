namespace DomRules.Language.Syntax.Ranking;

/// <summary>Which end of a criterion is best.</summary>
public enum RankDirection
{
    Lowest,
    Highest,
    Earliest,
    Latest,
}
