namespace DomRules.Engine.Planning.Search;

/// <summary>Where fewest shipments come first and one suffices, only the dispatches that have everything need be looked at.</summary>
internal sealed class OneShipment(SearchTask task, SearchFrame frame, PartialPlan partial, PlanOffer offer)
{
    private const int MostTrials = 4;

    private readonly SearchSpace space = task.Space;
    private Move[] moves = [];

    /// <summary>Takes all other candidates out of play, if a plan of one shipment is found at once; true: it did.</summary>
    public bool Narrow()
    {
        if (!Applies())
            return false;
        var all = space.LineCount == 64 ? ulong.MaxValue : (1UL << space.LineCount) - 1;
        var trials = 0;
        foreach (var c in frame.InPlay(0))
        {
            if (task.Found && task.Best.ShipmentCount == 1)
                break;
            if (partial.LineMask(space.Dispatch[c]) != all)
                continue;
            if (trials++ == MostTrials)
                return false;
            Try(space.Dispatch[c]);
        }

        if (!task.Found || task.Best.ShipmentCount > 1)
            return false;
        Keep(all);
        return true;
    }

    private bool Applies()
    {
        if (space.LineCount > 64 || space.IsPart || space.Problem.Draws.Length > 0
            || task.Keys.All is not [{ Kind: KeyKind.Slot, Slot: MeasureList.Shipments }, ..])
            return false;
        for (var i = 0; i < space.LineCount; i++)
        {
            if (space.Modes[i] != LineMode.Single)
                return false;
        }

        return true;
    }

    private void Try(int dispatch)
    {
        Scratch.Room(ref moves, space.LineCount);
        for (var i = 0; i < space.LineCount; i++)
        {
            var found = false;
            foreach (var c in frame.InPlay(i))
            {
                if (found || space.Dispatch[c] != dispatch)
                    continue;
                found = true;
                moves[i] = new Move(c, space.Demand[i]);
            }

            if (!found)
                return;
        }

        offer.Offer(moves.AsSpan(0, space.LineCount));
    }

    private void Keep(ulong all)
    {
        for (var i = 0; i < space.LineCount; i++)
        {
            var (first, kept) = (frame.First[i], 0);
            for (var at = first; at < first + frame.Count[i]; at++)
            {
                if (partial.LineMask(space.Dispatch[frame.Order[at]]) == all)
                    frame.Order[first + kept++] = frame.Order[at];
            }

            frame.Count[i] = kept;
        }
    }
}
