namespace DomRules.Language.Syntax.Ranking;

public enum RankDirection
{
    Lowest,
    Highest,
    Earliest,
    Latest,
}
