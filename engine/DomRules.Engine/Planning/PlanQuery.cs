namespace DomRules.Engine.Planning;

/// <summary>
/// A question about a problem: which of its candidates and constraints are in force, and how plans are ranked. Kept apart so that a sequence of
/// steps asks one problem several times without copying it.
/// </summary>
public sealed class PlanQuery
{
    /// <summary>The default of <see cref="StepLimit"/>.</summary>
    public const long DefaultStepLimit = 200_000;

    private readonly GrowingList<Allocation> least = new();
    private readonly GrowingList<PlanConstraint> lifted = new();
    private readonly GrowingList<int> ranking = new();
    private readonly GrowingList<int> partBy = new();

    /// <summary>Complete plans from stock, unless set.</summary>
    public PlanMode Mode { get; set; }

    /// <summary>The candidates that may be used; null for all. Backorder candidates count only in <see cref="PlanMode.Backorder"/>.</summary>
    public CandidateSet? Allowed { get; set; }

    /// <summary>Candidates that may not be used, even if allowed; null for none.</summary>
    public CandidateSet? Forbidden { get; set; }

    /// <summary>A cap besides the problem's; the smaller of the two holds.</summary>
    public int ShipmentCap { get; set; } = int.MaxValue;

    /// <summary>How many steps the search may take in all; a step is one partial plan looked at.</summary>
    public long StepLimit { get; set; } = DefaultStepLimit;

    /// <summary>Whether the runner-up is looked for at once; it can also be asked for later, see <see cref="Planner.FindRunnerUp"/>.</summary>
    public bool WithRunnerUp { get; set; }

    /// <summary>The rank list, as criterion indexes; empty: all criteria of the problem in order, but those that part plans are ranked by.</summary>
    public ReadOnlySpan<int> Ranking => ranking.Span;

    /// <summary>What part plans are ranked by first; empty: most complete lines, most value, most units. Tolerances do not count here.</summary>
    public ReadOnlySpan<int> PartBy => partBy.Span;

    /// <summary>What must at least be taken from a candidate.</summary>
    public ReadOnlySpan<Allocation> Least => least.Span;

    /// <summary>The constraints that do not hold for this query.</summary>
    public ReadOnlySpan<PlanConstraint> Lifted => lifted.Span;

    /// <summary>Any plan will do: no criteria, no tie-breaks, the first plan found ends the search of complete plans.</summary>
    internal bool IsUnranked { get; set; }

    /// <summary>Part plans may stand on backorders too.</summary>
    internal bool BackordersParts { get; set; }

    /// <summary>Whether a constraint does not hold for this query.</summary>
    internal bool IsLifted(PlanConstraintKind kind, int index = 0)
    {
        foreach (ref readonly var constraint in Lifted)
        {
            if (constraint.Kind == kind && constraint.Index == index)
                return true;
        }

        return false;
    }

    /// <summary>Back to the defaults.</summary>
    public void Clear()
    {
        Mode = PlanMode.Complete;
        Allowed = null;
        Forbidden = null;
        ShipmentCap = int.MaxValue;
        StepLimit = DefaultStepLimit;
        WithRunnerUp = false;
        IsUnranked = false;
        BackordersParts = false;
        least.Clear();
        lifted.Clear();
        ranking.Clear();
        partBy.Clear();
    }

    /// <summary>Adds a criterion to the rank list.</summary>
    public void RankBy(int criterion) => ranking.Add(criterion);

    /// <summary>Adds a criterion to what part plans are ranked by first.</summary>
    public void RankPartsBy(int criterion) => partBy.Add(criterion);

    /// <summary>Lets a constraint not hold.</summary>
    public void Lift(PlanConstraint constraint) => lifted.Add(constraint);

    /// <summary>Only plans that take at least so much from the candidate: for why-not, one step of it.</summary>
    public void Force(int candidate, long quantity = 1) => least.Add(new Allocation(candidate, quantity));
}
