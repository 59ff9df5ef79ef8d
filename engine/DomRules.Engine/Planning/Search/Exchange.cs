namespace DomRules.Engine.Planning.Search;

/// <summary>
/// Where cost decides and lines are priced one by one, a line stands at the cheapest dispatch that is open, or the plan could be bettered by moving
/// it. So a line's choice closes every dispatch that would have been cheaper for it. Not so where opening a dispatch earns something, nor where
/// the candidates of another plan are not all to be had together, or one must be used: then the cheaper one may be the wrong one.
/// </summary>
internal sealed class Exchange(SearchTask task, SearchFrame frame, BoundSet bounds)
{
    private readonly SearchSpace space = task.Space;
    private int[] closed = [];
    private BoundTerm? cost;

    /// <summary>Reads whether the rule holds for this search.</summary>
    public void Start()
    {
        Scratch.Filled(ref closed, space.Problem.Dispatches.Length, 0);
        var slot = Holds() ? CostSlot() : -1;
        cost = slot < 0 || bounds.TermOf(slot)!.OpeningRewards < 0 ? null : bounds.TermOf(slot);
    }

    /// <summary>Whether a candidate may take its line, with so many dispatches open.</summary>
    public bool Allows(int candidate, int open) =>
        cost is null || (closed[space.Dispatch[candidate]] == 0 && cost.AllFrom[candidate] <= cost.OpenLeast(open)[space.Line[candidate]]);

    /// <summary>Closes (1) what is cheaper for the candidate's line, or opens it again (-1).</summary>
    public void Choose(int candidate, int sign)
    {
        if (cost is null)
            return;
        var price = cost.AllFrom[candidate];
        foreach (var other in frame.InPlay(space.Line[candidate]))
        {
            if (cost.AllFrom[other] < price)
                closed[space.Dispatch[other]] += sign;
        }
    }

    private bool Holds()
    {
        if (!space.IsAdditive || space.SharesDispatches || space.IsPart || space.Floor > 0 || space.Problem.Groups.Length > 0 || space.Problem.Draws.Length > 0
            || task.Filter is not { Baseline: null, ExcludesCandidates: false, Demanded: null } || space.Query.Least.Length > 0)
            return false;
        foreach (ref readonly var limit in task.Limits.All)
        {
            if (task.Measures[limit.Measure].Criterion.Kind != CriterionKind.FewestShipments)
                return false;
        }

        return true;
    }

    /// <summary>The slot of cost, if nothing but the number of shipments stands before it.</summary>
    private int CostSlot()
    {
        foreach (ref readonly var key in task.Keys.All)
        {
            if (key.Kind != KeyKind.Slot)
                return -1;
            if (task.Measures.Slots[key.Slot] == SlotKind.Cost)
                return key.Slot;
            if (key.Slot != MeasureList.Shipments)
                return -1;
        }

        return -1;
    }
}
