namespace DomRules.Engine.Planning.Search;

/// <summary>One search: what to make best, within what, starting from what is known. The steps taken are counted over all searches of a query.</summary>
internal sealed class SearchTask(SearchSpace space, MeasureList measures, PlanComparer comparer)
{
    public SearchSpace Space { get; } = space;

    public MeasureList Measures { get; } = measures;

    public PlanComparer Comparer { get; } = comparer;

    public KeyList Keys { get; } = new();

    public LimitList Limits { get; } = new(measures, comparer);

    public PlanFilter Filter { get; } = new();

    /// <summary>The best plan so far, in force if <see cref="Found"/>; a search starts from it and leaves its own best there.</summary>
    public StoredPlan Best { get; } = new();

    public bool Found { get; set; }

    /// <summary>Whether what a query demands at least of a candidate is left out of account.</summary>
    public bool IgnoresLeast { get; set; }

    /// <summary>Whether the search only prepares another, so that its bounds say nothing about the query.</summary>
    public bool IsPreliminary { get; set; }

    public long StepsLeft { get; set; }

    /// <summary>Whether the step limit stopped a search.</summary>
    public bool Stopped { get; set; }

    /// <summary>Whether the first plan found ends the search.</summary>
    public bool WantsAnyPlan { get; set; }

    /// <summary>When the step limit stopped a search: by slot, the least value that a plan could still have there; else empty.</summary>
    public GrowingList<long?> Bounds { get; } = new();

    /// <summary>How many limits were proven when the step limit stopped a search; the later ones only hold the search to what it has.</summary>
    public int ProvenLimits { get; set; }

    public bool IsBetter(StoredPlan plan) => !Found || Comparer.Compare(Keys.All, plan, Best, out _) < 0;
}
