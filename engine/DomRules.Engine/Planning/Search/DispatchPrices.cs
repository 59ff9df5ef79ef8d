namespace DomRules.Engine.Planning.Search;

/// <summary>The price of a dispatch with a content: the stated sums, or the caller's answer.</summary>
internal sealed class DispatchPrices
{
    private readonly PriceMemo memo = new(asksForBounds: false);
    private readonly PriceMemo bounds = new(asksForBounds: true);

    public void Clear()
    {
        memo.Clear();
        bounds.Clear();
    }

    /// <summary>The caller's bound for a content and all that include it; null where there is none.</summary>
    public long? AtLeast(SearchSpace space, int dispatch, ReadOnlySpan<Allocation> content)
    {
        if (space.IsAdditive || space.IgnoresPricing)
            return null;
        var bound = bounds.Price(space.Problem.Pricing!, dispatch, content);
        return bound.Feasible ? bound.Cost : null;
    }

    public ShipmentPrice Price(SearchSpace space, int dispatch, ReadOnlySpan<Allocation> content)
    {
        if (space.IsAdditive)
            return Stated(space, dispatch, content);
        var price = memo.Price(space.Problem.Pricing!, dispatch, content);
        return price.Feasible || !space.IgnoresPricing ? price : Stated(space, dispatch, content);
    }

    private static ShipmentPrice Stated(SearchSpace space, int dispatch, ReadOnlySpan<Allocation> content)
    {
        ref readonly var stated = ref space.Problem.Dispatches[dispatch];
        var candidates = space.Problem.Candidates;
        var cost = stated.FixedCost;
        foreach (ref readonly var part in content)
        {
            ref readonly var candidate = ref candidates[part.Candidate];
            cost = checked(cost + candidate.CostOnce + (candidate.CostPerStep * part.Quantity));
        }

        return new ShipmentPrice(true, cost, stated.EarliestDay, stated.Late);
    }
}
