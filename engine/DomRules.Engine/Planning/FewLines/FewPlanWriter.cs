using DomRules.Engine.Planning.Search;

namespace DomRules.Engine.Planning.FewLines;

/// <summary>Turns a plan of few lines into the caller's.</summary>
internal sealed class FewPlanWriter(FewTable table)
{
    private readonly Allocation[] content = new Allocation[LineSubsets.MostLines];

    public void Write(FewPlan from, ReadOnlySpan<int> ranking, Plan plan)
    {
        plan.Clear();
        for (var written = -1; Next(from, written) is >= 0 and var dispatch; written = dispatch)
            WriteShipment(from, dispatch, plan);
        plan.Cost += table.Problem.ExtraShipmentCost * (plan.Shipments.Length - 1);
        foreach (var criterion in ranking)
            plan.ValueList.Add(Value(criterion, plan));
    }

    /// <summary>The next dispatch in use; -1 after the last.</summary>
    private static int Next(FewPlan from, int after)
    {
        var next = int.MaxValue;
        foreach (var dispatch in from.Dispatches)
            next = dispatch > after ? Math.Min(next, dispatch) : next;
        return next == int.MaxValue ? -1 : next;
    }

    private void WriteShipment(FewPlan from, int dispatch, Plan plan)
    {
        ref readonly var stated = ref table.Problem.Dispatches[dispatch];
        var (first, count, cost) = (plan.AllocationList.Count, 0, stated.FixedCost);
        for (var line = 0; line < table.LineCount; line++)
        {
            if (from.Dispatches[line] != dispatch)
                continue;
            cost += table.Price(dispatch, line);
            var part = new Allocation(table.Candidate(dispatch, line), table.Problem.Lines[line].Demand);
            var at = count++;
            for (; at > 0 && content[at - 1].Candidate > part.Candidate; at--)
                content[at] = content[at - 1];
            content[at] = part;
        }

        plan.AllocationList.AddRange(content.AsSpan(0, count));
        plan.ShipmentList.Add(new PlannedShipment(dispatch, first, count, new ShipmentPrice(true, cost, stated.EarliestDay, stated.Late)));
        plan.Cost += cost;
    }

    private CriterionValue Value(int index, Plan plan)
    {
        var criterion = table.Problem.Criteria[index];
        return criterion.Kind switch
        {
            CriterionKind.FewestShipments => new CriterionValue(plan.Shipments.Length),
            CriterionKind.LowestCost => new CriterionValue(plan.Cost),
            CriterionKind.EarliestDelivery => Days(plan),
            CriterionKind.OnTimeFirst => new CriterionValue(Late(plan)),
            CriterionKind.Worst => Worst(index, criterion.Sense, plan),
            CriterionKind.Average => Total(index, plan, byUnit: true) with { Divisor = Units(plan) },
            _ => Total(index, plan, criterion.Kind == CriterionKind.Units),
        };
    }

    private static CriterionValue Days(Plan plan)
    {
        var (last, total, unknown) = (long.MinValue, 0L, 0L);
        foreach (ref readonly var shipment in plan.Shipments)
        {
            last = Math.Max(last, shipment.Price.Day ?? Measure.Unknown);
            total += shipment.Price.Day ?? 0;
            unknown += shipment.Price.Day is null ? 1 : 0;
        }

        return new CriterionValue(unknown > 0 ? 0 : last, total, 1, unknown);
    }

    private static long Late(Plan plan)
    {
        long late = 0;
        foreach (ref readonly var shipment in plan.Shipments)
            late += shipment.Price.Late ? 1 : 0;
        return late;
    }

    private CriterionValue Worst(int index, Sense sense, Plan plan)
    {
        var (total, worst) = (Total(index, plan, byUnit: false), (long?)null);
        foreach (ref readonly var part in plan.Allocations)
        {
            var value = table.Problem.ValueOf(index, part.Candidate);
            if (worst is null || (sense == Sense.Highest ? value < worst : value > worst))
                worst = value;
        }

        return new CriterionValue(total.Unknown > 0 ? 0 : worst ?? 0, total.Value, 1, total.Unknown);
    }

    private CriterionValue Total(int index, Plan plan, bool byUnit)
    {
        var (total, unknown) = (0L, 0L);
        foreach (ref readonly var part in plan.Allocations)
        {
            var times = byUnit ? UnitsOf(part) : 1;
            var value = table.Problem.ValueOf(index, part.Candidate);
            total += (value ?? 0) * times;
            unknown += value is null ? times : 0;
        }

        return new CriterionValue(total, 0, 1, unknown);
    }

    private long Units(Plan plan)
    {
        long units = 0;
        foreach (ref readonly var part in plan.Allocations)
            units += UnitsOf(part);
        return units;
    }

    private long UnitsOf(in Allocation part) => table.Problem.Lines[table.Problem.Candidates[part.Candidate].Line].UnitsPerStep * part.Quantity;
}
