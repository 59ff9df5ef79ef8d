namespace DomRules.Engine.Planning;

/// <summary>Why there is no complete plan.</summary>
public sealed class Obstruction
{
    private readonly GrowingList<Shortage> shortages = new();
    private readonly GrowingList<PlanConstraint> constraints = new();

    /// <summary>The lines that are short even with every constraint lifted; empty if stock suffices.</summary>
    public ReadOnlySpan<Shortage> Shortages => shortages.Span;

    /// <summary>If stock suffices: a smallest set of constraints that together leave no plan; each left out, the others leave one.</summary>
    public ReadOnlySpan<PlanConstraint> Constraints => constraints.Span;

    /// <summary>False: the step limit stopped a search on the way, and the set may not be smallest.</summary>
    public bool Proven { get; internal set; }

    internal GrowingList<Shortage> ShortageList => shortages;

    internal GrowingList<PlanConstraint> ConstraintList => constraints;

    internal void Clear()
    {
        shortages.Clear();
        constraints.Clear();
        Proven = true;
    }
}
