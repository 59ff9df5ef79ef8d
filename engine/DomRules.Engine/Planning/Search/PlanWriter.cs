namespace DomRules.Engine.Planning.Search;

/// <summary>Turns a stored plan into the caller's.</summary>
internal sealed class PlanWriter(DispatchPrices prices)
{
    private readonly ContentOrder order = new();

    public void Write(SearchSpace space, MeasureList measures, StoredPlan stored, Plan plan)
    {
        plan.Clear();
        plan.Cost = stored.Cost;
        order.Arrange(space, stored.Moves.AsSpan(0, stored.MoveCount));
        for (var first = 0; first < order.Count;)
        {
            var end = order.End(first);
            var content = order.Content(first, end);
            var price = prices.Price(space, order.DispatchAt(first), content);
            plan.ShipmentList.Add(new PlannedShipment(order.DispatchAt(first), first, end - first, price));
            foreach (ref readonly var part in content)
                plan.AllocationList.Add(part);
            first = end;
        }

        for (var m = measures.PrefixCount; m < measures.Count; m++)
            plan.ValueList.Add(MeasuredValue.Of(space, measures[m], stored));
    }
}
