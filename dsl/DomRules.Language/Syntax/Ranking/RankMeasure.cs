namespace DomRules.Language.Syntax.Ranking;

public enum RankMeasure
{
    Worst,
    Total,
    Average,
}
