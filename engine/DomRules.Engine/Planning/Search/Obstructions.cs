namespace DomRules.Engine.Planning.Search;

/// <summary>Finds why there is no complete plan, by asking for any plan with constraints lifted.</summary>
internal sealed class Obstructions
{
    private readonly PlanQuery trial = new();
    private readonly Obstruction found = new();
    private readonly GrowingList<PlanConstraint> constraints = new();
    private bool[] isLifted = [];

    public Obstruction Find(PlanningProblem problem, PlanQuery query, Planner planner)
    {
        found.Clear();
        Collect(problem, query);
        Scratch.Filled(ref isLifted, constraints.Count, true);
        switch (Ask(problem, query, planner))
        {
            case PlanStatus.Infeasible:
                Shortages(problem, query, planner);
                return found;
            case PlanStatus.Optimal:
                break;
            default:
                found.Proven = false;
                return found;
        }

        Scratch.Filled(ref isLifted, constraints.Count, false);
        if (Ask(problem, query, planner) == PlanStatus.Infeasible)
            Shrink(problem, query, planner);
        return found;
    }

    /// <summary>The constraints that the problem has and the query has not lifted.</summary>
    private void Collect(PlanningProblem problem, PlanQuery query)
    {
        constraints.Clear();
        if (Math.Min(problem.ShipmentCap, query.ShipmentCap) < int.MaxValue)
            Add(query, new PlanConstraint(PlanConstraintKind.ShipmentCap));
        if (problem.Floor > 0)
            Add(query, new PlanConstraint(PlanConstraintKind.Floor));
        for (var g = 0; g < problem.Groups.Length; g++)
        {
            if (problem.Groups[g].Price is null && problem.Groups[g].Count > 1)
                Add(query, new PlanConstraint(PlanConstraintKind.Group, g));
        }

        for (var i = 0; i < problem.Lines.Length; i++)
        {
            if (problem.Lines[i].Whole && problem.Lines[i].Demand > 1)
                Add(query, new PlanConstraint(PlanConstraintKind.WholeLine, i));
        }

        if (problem.Pricing is not null)
            Add(query, new PlanConstraint(PlanConstraintKind.Pricing));
    }

    private void Add(PlanQuery query, PlanConstraint constraint)
    {
        foreach (ref readonly var lifted in query.Lifted)
        {
            if (lifted == constraint)
                return;
        }

        constraints.Add(constraint);
    }

    /// <summary>Lifts one constraint after another; what can be lifted with still no plan is not part of the reason.</summary>
    private void Shrink(PlanningProblem problem, PlanQuery query, Planner planner)
    {
        for (var k = 0; k < constraints.Count; k++)
        {
            isLifted[k] = true;
            var status = Ask(problem, query, planner);
            if (status == PlanStatus.Infeasible)
                continue;
            isLifted[k] = false;
            found.Proven &= status == PlanStatus.Optimal;
            found.ConstraintList.Add(constraints[k]);
        }
    }

    private PlanStatus Ask(PlanningProblem problem, PlanQuery query, Planner planner)
    {
        Prepare(query, query.Mode == PlanMode.Part ? PlanMode.Complete : query.Mode);
        for (var k = 0; k < constraints.Count; k++)
        {
            if (isLifted[k])
                trial.Lift(constraints[k]);
        }

        return planner.Solve(problem, trial).Status;
    }

    private void Prepare(PlanQuery query, PlanMode mode)
    {
        trial.Clear();
        trial.Mode = mode;
        trial.Allowed = query.Allowed;
        trial.Forbidden = query.Forbidden;
        trial.ShipmentCap = query.ShipmentCap;
        trial.StepLimit = query.StepLimit;
        trial.IsUnranked = true;
        foreach (ref readonly var least in query.Least)
            trial.Force(least.Candidate, least.Quantity);
        foreach (ref readonly var lifted in query.Lifted)
            trial.Lift(lifted);
        trial.Lift(new PlanConstraint(PlanConstraintKind.SplitConditions));
    }

    /// <summary>What the fullest plan with everything lifted leaves out; all of every line if there is none.</summary>
    private void Shortages(PlanningProblem problem, PlanQuery query, Planner planner)
    {
        Prepare(query, PlanMode.Part);
        trial.BackordersParts = query.Mode == PlanMode.Backorder;
        for (var k = 0; k < constraints.Count; k++)
            trial.Lift(constraints[k]);
        var result = planner.Solve(problem, trial);
        found.Proven = result.Status is PlanStatus.Optimal or PlanStatus.Infeasible;
        for (var i = 0; i < problem.Lines.Length; i++)
        {
            var missing = problem.Lines[i].Demand;
            foreach (var part in result.Best is { } plan ? plan.Allocations : [])
                missing -= problem.Candidates[part.Candidate].Line == i ? part.Quantity : 0;
            if (missing > 0)
                found.ShortageList.Add(new Shortage(i, missing));
        }
    }
}
