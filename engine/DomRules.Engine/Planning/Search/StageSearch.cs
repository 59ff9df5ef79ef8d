namespace DomRules.Engine.Planning.Search;

/// <summary>One search for one objective: first plans, bounds, reduction, and then the branches that are left.</summary>
internal sealed class StageSearch
{
    private readonly SearchTask task;
    private readonly SearchFrame frame = new();
    private readonly Surcharge surcharge;
    private readonly BoundSet bounds;
    private readonly PartialPlan partial;
    private readonly TieBounds ties;
    private readonly Horizon horizon;
    private readonly Promise promise;
    private readonly PlanOffer offer;
    private readonly FirstPlans firstPlans;
    private readonly OneShipment oneShipment;
    private readonly Reduction reduction;
    private readonly BranchAndBound branches;
    private Move[] all = [];

    public StageSearch(SearchTask task, PlanMeasurer measurer, DispatchPrices prices)
    {
        this.task = task;
        surcharge = new Surcharge(task.Space, prices);
        bounds = new BoundSet(task, frame, surcharge);
        partial = new PartialPlan(task.Space, bounds, surcharge);
        ties = new TieBounds(task, frame, partial);
        horizon = new Horizon(task, frame, bounds, partial, ties, surcharge);
        promise = new Promise(task, frame, bounds);
        offer = new PlanOffer(task, measurer);
        firstPlans = new FirstPlans(task, frame, partial, bounds, promise, offer);
        oneShipment = new OneShipment(task, frame, partial, offer);
        reduction = new Reduction(task, frame, bounds, partial, horizon);
        branches = new BranchAndBound(task, frame, bounds, partial, horizon, promise, offer);
    }

    /// <summary>Lays out what depends on the problem and the query alone; before the first search.</summary>
    public void Prepare()
    {
        frame.Build(task.Space);
        partial.Prepare();
    }

    /// <summary>Measures a plan that was found elsewhere.</summary>
    public void Restore(Plan plan, StoredPlan into) => offer.Measure(plan, into);

    /// <summary>Offers the plan of all candidates, one for each line.</summary>
    public void TakeAll()
    {
        var moves = Scratch.Room(ref all, task.Space.LineCount).AsSpan(0, task.Space.LineCount);
        for (var line = 0; line < moves.Length; line++)
            moves[line] = new Move(line, task.Space.Demand[line]);
        offer.Offer(moves);
    }

    public void Run()
    {
        if (task.Stopped)
            return;
        frame.Reset(task.IgnoresLeast, task.Filter.Demanded);
        var isNarrow = oneShipment.Narrow();
        frame.IndexDispatches();
        frame.OrderLines();
        surcharge.Build(frame, isNarrow);
        bounds.Build();
        ties.Reset();
        promise.Build();
        partial.Exclude(task.Filter);
        firstPlans.Run();
        partial.Start();
        if (reduction.Reduce())
        {
            frame.OrderLines();
            bounds.Rebuild();
            promise.Build();
            partial.Start();
            reduction.Reduce();
        }

        reduction.Sort(promise);
        branches.Run();
        if (task.Stopped && !task.IsPreliminary)
            RecordBounds();
    }

    /// <summary>At the root of the stopped search; a better plan than the best so far has at least these values, where it is no worse before.</summary>
    private void RecordBounds()
    {
        partial.Start();
        task.ProvenLimits = task.Limits.All.Length;
        for (var slot = 0; slot < task.Measures.Slots.Length; slot++)
        {
            var bound = horizon.Bound(slot, 0, 0);
            task.Bounds.Add(task.Found && bound > task.Best.Slots[slot] ? task.Best.Slots[slot] : bound);
        }
    }
}
