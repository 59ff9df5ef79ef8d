namespace DomRules.Engine.Planning.Search;

/// <summary>Prices whole plans and measures every slot on them; says which break a floor, a cap or have no price.</summary>
internal sealed class PlanMeasurer(DispatchPrices prices)
{
    private readonly ContentOrder order = new();
    private readonly NodeUse nodes = new();
    private long dayTotal;
    private int late;

    /// <summary>Measures a plan whose moves are sorted by candidate; false: it is no plan, and the rest of it is not filled in.</summary>
    public bool Measure(SearchSpace space, MeasureList measures, StoredPlan plan)
    {
        var moves = plan.Moves.AsSpan(0, plan.MoveCount);
        order.Arrange(space, moves);
        if (!Ship(space, plan) || plan.ShipmentCount > space.Cap || !KeepsFloor(space, plan))
            return false;
        plan.Cost = checked(plan.Cost + (space.Problem.ExtraShipmentCost * (plan.ShipmentCount - 1)) + BrokenGroups.Price(space, moves));
        nodes.Read(space, plan);
        Scratch.Room(ref plan.Slots, measures.Slots.Length);
        for (var slot = 0; slot < measures.Slots.Length; slot++)
            plan.Slots[slot] = Slot(space, measures, plan, slot);
        return true;
    }

    private bool Ship(SearchSpace space, StoredPlan plan)
    {
        (plan.ShipmentCount, plan.Cost, plan.LastDay, dayTotal, late) = (0, 0, long.MinValue, 0, 0);
        for (var first = 0; first < order.Count;)
        {
            var end = order.End(first);
            var price = prices.Price(space, order.DispatchAt(first), order.Content(first, end));
            if (!price.Feasible)
                return false;
            plan.ShipmentCount++;
            plan.Cost = checked(plan.Cost + price.Cost);
            plan.LastDay = Math.Max(plan.LastDay, price.Day ?? Search.Measure.Unknown);
            dayTotal += price.Day ?? Search.Measure.UnknownDay;
            late += price.Late ? 1 : 0;
            first = end;
        }

        return true;
    }

    private bool KeepsFloor(SearchSpace space, StoredPlan plan)
    {
        if (space.Floor <= 0)
            return true;
        for (var first = 0; plan.ShipmentCount > 1 && first < order.Count;)
        {
            var end = order.End(first);
            if (Worth(space, order.Moves[first..end]) < space.Floor)
                return false;
            first = end;
        }

        return !space.IsPart || LeavesEnough(space);
    }

    private bool LeavesEnough(SearchSpace space)
    {
        Int128 left = 0, steps = 0;
        for (var i = 0; i < space.LineCount; i++)
        {
            left += (Int128)space.Value[i] * space.Demand[i];
            steps += space.Demand[i];
        }

        foreach (ref readonly var move in order.Moves)
            steps -= move.Quantity;
        return steps == 0 || left - Worth(space, order.Moves) >= space.Floor;
    }

    private static Int128 Worth(SearchSpace space, ReadOnlySpan<Move> moves)
    {
        Int128 worth = 0;
        foreach (ref readonly var move in moves)
            worth += (Int128)space.Value[space.Line[move.Candidate]] * move.Quantity;
        return worth;
    }

    private long Slot(SearchSpace space, MeasureList measures, StoredPlan plan, int slot)
    {
        var moves = plan.Moves.AsSpan(0, plan.MoveCount);
        return measures.Slots[slot] switch
        {
            SlotKind.Shipments => plan.ShipmentCount,
            SlotKind.Cost => plan.Cost,
            SlotKind.LastDay => plan.LastDay,
            SlotKind.DayTotal => dayTotal,
            SlotKind.Late => late,
            SlotKind.WorstValue => SlotSums.WorstValue(measures.MeasureOf(slot), moves),
            SlotKind.PairTotal => SlotSums.PairTotal(measures.MeasureOf(slot), moves),
            SlotKind.UnitTotal => SlotSums.UnitTotal(space, measures.MeasureOf(slot), moves),
            SlotKind.PlannedUnits => -SlotSums.Units(space, moves),
            SlotKind.CompleteLines => -SlotSums.CompleteLines(space, moves),
            SlotKind.PlannedValue => -SlotSums.Value(space, moves),
            _ => SlotSums.Backordered(space, moves),
        };
    }
}
