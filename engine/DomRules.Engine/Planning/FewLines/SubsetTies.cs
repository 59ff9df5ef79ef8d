using System.Numerics;

namespace DomRules.Engine.Planning.FewLines;

/// <summary>
/// Finds among the plans that a race left the one that the tie-breaks choose. An earlier node in place of a later one always wins, so of a group's
/// dispatches only so many of the earliest can be in the best plan as the partition has groups, and none after the first that no other group wants.
/// A plan in which two groups share a dispatch is met as the one in which they are one group.
/// </summary>
internal sealed class SubsetTies(FewTable table, SubsetRace race)
{
    private readonly FewPlan trial = new(table);
    private readonly int[] earliest = new int[LineSubsets.Count * LineSubsets.MostLines];
    private readonly int[] count = new int[LineSubsets.Count];
    private readonly int[] chosen = new int[LineSubsets.MostLines];
    private bool isFirst;

    /// <summary>Leaves the best plan in <paramref name="best"/>.</summary>
    public void Choose(FewPlan best)
    {
        if (race.Shipments.IsEmpty)
        {
            foreach (var group in race.Partitions[0])
                best.Assign(group, race.DispatchOf(group));
            best.ReadNodes();
            return;
        }

        Narrow();
        isFirst = true;
        foreach (var partition in race.Partitions)
            Choose(partition, 0, best);
    }

    /// <summary>Keeps the earliest dispatches of each group.</summary>
    private void Narrow()
    {
        Array.Clear(count);
        foreach (ref readonly var shipment in race.Shipments)
            Enter(shipment.Lines, shipment.Dispatch);
    }

    private void Enter(int group, int dispatch)
    {
        var kept = earliest.AsSpan(group * LineSubsets.MostLines, 1 + table.LineCount - BitOperations.PopCount((uint)group));
        var at = count[group];
        if (at < kept.Length)
            count[group]++;
        else if (!table.IsEarlier(dispatch, kept[--at]))
            return;
        for (; at > 0 && table.IsEarlier(dispatch, kept[at - 1]); at--)
            kept[at] = kept[at - 1];
        kept[at] = dispatch;
    }

    private void Choose(byte[] partition, int at, FewPlan best)
    {
        if (at == partition.Length)
        {
            Enter(best);
            return;
        }

        foreach (var dispatch in Earliest(partition[at]))
        {
            if (chosen.AsSpan(0, at).Contains(dispatch))
                continue;
            chosen[at] = dispatch;
            trial.Assign(partition[at], dispatch);
            Choose(partition, at + 1, best);
            if (!IsWanted(dispatch, partition.AsSpan(at + 1)))
                return;
        }
    }

    private void Enter(FewPlan best)
    {
        trial.ReadNodes();
        if (isFirst || trial.CompareTies(best, out _) < 0)
            best.CopyFrom(trial);
        isFirst = false;
    }

    private bool IsWanted(int dispatch, ReadOnlySpan<byte> groups)
    {
        foreach (var group in groups)
        {
            if (Earliest(group).Contains(dispatch))
                return true;
        }

        return false;
    }

    private ReadOnlySpan<int> Earliest(int group) => earliest.AsSpan(group * LineSubsets.MostLines, count[group]);
}
