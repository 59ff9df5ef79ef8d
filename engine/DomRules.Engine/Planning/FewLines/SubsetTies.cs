namespace DomRules.Engine.Planning.FewLines;

/// <summary>Finds among the plans that a race left the one that the tie-breaks choose, by writing all of them down.</summary>
internal sealed class SubsetTies(FewTable table, SubsetRace race)
{
    private const int MostPlans = 512;

    private readonly FewPlan trial = new(table);
    private readonly int[] start = new int[LineSubsets.Count + 1];
    private int[] dispatches = [];
    private bool isFirst;

    /// <summary>Leaves the best plan in <paramref name="best"/>; false: they are too many to be written down.</summary>
    public bool TryChoose(FewPlan best)
    {
        if (race.Shipments.IsEmpty)
        {
            foreach (var group in race.Partitions[0])
                best.Assign(group, race.DispatchOf(group));
            best.ReadNodes();
            return true;
        }

        if (Plans() > MostPlans)
            return false;
        Arrange();
        isFirst = true;
        foreach (var partition in race.Partitions)
            Choose(partition, 0, best);
        return true;
    }

    private long Plans()
    {
        long plans = 0;
        foreach (var partition in race.Partitions)
        {
            long product = 1;
            foreach (var group in partition)
                product = Math.Min(product * race.CountOf(group), MostPlans + 1);
            plans += product;
        }

        return plans;
    }

    /// <summary>Puts the dispatches of each group together.</summary>
    private void Arrange()
    {
        Search.Scratch.Room(ref dispatches, race.Shipments.Length);
        Array.Clear(start);
        foreach (ref readonly var shipment in race.Shipments)
            start[shipment.Lines + 1]++;
        for (var group = 0; group < LineSubsets.Count; group++)
            start[group + 1] += start[group];
        foreach (ref readonly var shipment in race.Shipments)
            dispatches[start[shipment.Lines]++] = shipment.Dispatch;
    }

    private void Choose(byte[] partition, int at, FewPlan best)
    {
        if (at == partition.Length)
        {
            trial.ReadNodes();
            if (isFirst || trial.CompareTies(best) < 0)
                best.CopyFrom(trial);
            isFirst = false;
            return;
        }

        var group = partition[at];
        foreach (var dispatch in dispatches.AsSpan(start[group] - race.CountOf(group), race.CountOf(group)))
        {
            trial.Assign(group, dispatch);
            Choose(partition, at + 1, best);
        }
    }
}
