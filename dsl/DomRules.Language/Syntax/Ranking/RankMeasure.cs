namespace DomRules.Language.Syntax.Ranking;

/// <summary>How the values of a plan become one: its worst pair, the total, or the average by units.</summary>
public enum RankMeasure
{
    Worst,
    Total,
    Average,
}
