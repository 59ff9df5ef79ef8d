using System.Numerics;
using DomRules.Engine.Planning.Search;

namespace DomRules.Engine.Planning.FewLines;

/// <summary>
/// Finds the best plans of few lines. A plan parts the lines into groups and gives each group to one dispatch; a slot of it is the sum, or the largest,
/// of what its shipments measure. So slot after slot only those partitions, and those dispatches of a group, stay that reach the best: of a sum those
/// with the least of their group, in the partitions whose leasts add up to the least; of a largest value those within it. Until the first sum
/// dispatches have their lines taken away instead, for each line stands for itself there; after it the shipments left are few and written down.
/// Two groups on one dispatch are the plan in which they are one, counted the same or too high, so nothing is lost by letting them be.
/// </summary>
internal sealed class SubsetRace(FewTable table)
{
    private readonly SubsetValues values = new(table);
    private readonly CostSums costs = new(table);
    private readonly long[] least = new long[LineSubsets.Count];
    private readonly int[] first = new int[LineSubsets.Count];
    private readonly int[] count = new int[LineSubsets.Count];
    private readonly PartitionRace partitions = new(table);
    private readonly GrowingList<SubsetShipment> shipments = new();

    /// <summary>The partitions still in the race.</summary>
    public ReadOnlySpan<byte[]> Partitions => partitions.All;

    /// <summary>The shipments still in the race; empty where one plan was left before they were written down.</summary>
    public ReadOnlySpan<SubsetShipment> Shipments => shipments.Span;

    /// <summary>The one dispatch, or the first, that is left for a group.</summary>
    public int DispatchOf(int group) => first[group];

    /// <summary>How many dispatches are left for a group.</summary>
    public int CountOf(int group) => count[group];

    /// <summary>Runs the race over all slots, or until one plan is left; false: there is no plan of at most so many shipments.</summary>
    public bool Run(ReadOnlySpan<FewSlot> slots, int cap)
    {
        shipments.Clear();
        if (!partitions.Enlist(LineSubsets.PartitionsOf(table.LineCount), cap))
            return false;
        var isListed = false;
        foreach (ref readonly var slot in slots)
        {
            values.Begin(slot);
            if (isListed)
                Listed(slot);
            else if (slot.Kind == SlotKind.Shipments)
                partitions.KeepFewest();
            else if (slot.IsMax)
                Narrow();
            else if (slot.Kind == SlotKind.Cost)
                FirstCost();
            else
                FirstSum();
            isListed |= !slot.IsMax && slot.Kind != SlotKind.Shipments;
            if (isListed && IsDecided())
                return true;
        }

        if (!isListed)
            List();
        return true;
    }

    /// <summary>Takes lines away from dispatches where they go beyond the least largest value.</summary>
    private void Narrow()
    {
        Measure();
        var best = partitions.Best(least, isMax: true);
        var masks = table.Masks;
        for (var d = 0; d < masks.Length; d++)
        {
            for (var rest = (int)masks[d]; rest != 0; rest &= rest - 1)
            {
                if (values.Of(d, rest & -rest) > best)
                    table.Take(d, rest & -rest);
            }
        }

        partitions.Enlist(partitions.All, table.LineCount);
    }

    /// <summary>Writes the shipments down that are left, unless it is one plan.</summary>
    private void FirstSum()
    {
        Measure();
        partitions.KeepTight(least);
        if (IsDecided())
            return;
        var masks = table.Masks;
        for (var d = 0; d < masks.Length; d++)
        {
            var groups = partitions.Needed & LineSubsets.Bits(masks[d]);
            if (groups == 0)
                continue;
            var measured = values.Measure(d, masks[d]);
            for (; groups != 0; groups &= groups - 1)
            {
                var group = BitOperations.TrailingZeroCount(groups);
                if (measured[group] == least[group])
                    shipments.Add(new SubsetShipment(group, d));
            }
        }
    }

    /// <summary>The same for cost, which comes first most often.</summary>
    private void FirstCost()
    {
        for (var groups = partitions.Needed; groups != 0; groups &= groups - 1)
        {
            var group = BitOperations.TrailingZeroCount(groups);
            least[group] = costs.Least(group);
        }

        partitions.KeepTight(least);
        for (var groups = partitions.Needed; groups != 0; groups &= groups - 1)
        {
            var group = BitOperations.TrailingZeroCount(groups);
            costs.List(group, least[group], shipments);
        }

        Recount();
        if (IsDecided())
            shipments.Clear();
    }

    private void List()
    {
        for (var d = 0; d < table.Masks.Length; d++)
        {
            for (var groups = partitions.Needed & LineSubsets.Bits(table.Masks[d]); groups != 0; groups &= groups - 1)
                shipments.Add(new SubsetShipment(BitOperations.TrailingZeroCount(groups), d));
        }

        Recount();
    }

    private void Listed(in FewSlot slot)
    {
        Forget();
        for (var i = 0; i < shipments.Count; i++)
        {
            ref var shipment = ref shipments[i];
            shipment = shipment with { Value = values.Of(shipment.Dispatch, shipment.Lines) };
            Enter(shipment.Lines, shipment.Dispatch, shipment.Value);
        }

        var largest = partitions.Best(least, slot.IsMax);
        if (slot.IsMax)
            partitions.KeepWithin(largest, least);
        else
            partitions.KeepTight(least);
        var kept = 0;
        for (var i = 0; i < shipments.Count; i++)
        {
            var shipment = shipments[i];
            if ((partitions.Needed >> shipment.Lines & 1) != 0 && shipment.Value <= (slot.IsMax ? largest : least[shipment.Lines]))
                shipments[kept++] = shipment;
        }

        shipments.Truncate(kept);
        Recount();
    }

    private void Measure()
    {
        Forget();
        var masks = table.Masks;
        var isOne = partitions.All.Length == 1;
        for (var d = 0; d < masks.Length; d++)
        {
            var mask = masks[d];
            if ((LineSubsets.Bits(mask) & partitions.Needed) == 0)
                continue;
            if (isOne)
            {
                MeasureGroups(d, mask);
                continue;
            }

            var measured = values.Measure(d, mask);
            foreach (var subset in LineSubsets.Of(mask))
                Enter(subset, d, measured[subset]);
        }
    }

    private void MeasureGroups(int dispatch, int mask)
    {
        foreach (var group in partitions.All[0])
        {
            if ((group & ~mask) == 0)
                Enter(group, dispatch, values.Of(dispatch, group));
        }
    }

    private void Forget()
    {
        Array.Fill(least, long.MaxValue, 0, 1 << table.LineCount);
        Array.Clear(count, 0, 1 << table.LineCount);
    }

    private void Enter(int group, int dispatch, long value)
    {
        if (value < least[group])
            (least[group], first[group], count[group]) = (value, dispatch, 1);
        else if (value == least[group] && count[group]++ == 0)
            first[group] = dispatch;
    }

    private void Recount()
    {
        Array.Clear(count, 0, 1 << table.LineCount);
        foreach (ref readonly var shipment in shipments.Span)
        {
            if (count[shipment.Lines]++ == 0)
                first[shipment.Lines] = shipment.Dispatch;
        }
    }

    private bool IsDecided()
    {
        if (partitions.All.Length > 1)
            return false;
        foreach (var group in partitions.All[0])
        {
            if (count[group] > 1)
                return false;
        }

        return true;
    }
}
