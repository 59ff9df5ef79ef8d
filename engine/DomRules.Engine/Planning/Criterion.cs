namespace DomRules.Engine.Planning;

/// <summary>One line of a rank list.</summary>
/// <param name="Kind">What is measured.</param>
/// <param name="Sense">Which end is good; only <c>Worst</c>, <c>Total</c>, <c>Average</c>, <c>Units</c> and <c>FillBy</c> heed it.</param>
/// <param name="Within">The tolerance; none unless stated.</param>
public readonly record struct Criterion(CriterionKind Kind, Sense Sense = Sense.Lowest, Tolerance Within = default)
{
    /// <summary>Whether the criterion reads a value for each candidate (see <see cref="PlanningProblem.SetValue"/>).</summary>
    public bool ReadsValues =>
        Kind is CriterionKind.Worst or CriterionKind.Total or CriterionKind.Average or CriterionKind.Units or CriterionKind.FillBy;
}
