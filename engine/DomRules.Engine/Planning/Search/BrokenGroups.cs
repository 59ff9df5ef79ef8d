namespace DomRules.Engine.Planning.Search;

/// <summary>The price of soft groups that a plan breaks: lines from more than one site, or a part left behind while another ships.</summary>
internal static class BrokenGroups
{
    public static long Price(SearchSpace space, ReadOnlySpan<Move> moves)
    {
        long price = 0;
        foreach (ref readonly var group in space.Problem.Groups)
        {
            if (group.Price is > 0 and var stated && IsBroken(space, group, moves))
                price = checked(price + stated);
        }

        return price;
    }

    private static bool IsBroken(SearchSpace space, in PlanGroup group, ReadOnlySpan<Move> moves)
    {
        var members = space.Problem.GroupLines.Slice(group.First, group.Count);
        var site = -1;
        Int128 missing = 0;
        var ships = false;
        for (var m = 0; m < members.Length; m++)
        {
            if (members[..m].Contains(members[m]))
                continue;
            missing += space.Demand[members[m]];
            foreach (ref readonly var move in moves)
            {
                if (space.Line[move.Candidate] != members[m])
                    continue;
                if (ships && space.Site[move.Candidate] != site)
                    return true;
                (ships, site) = (true, space.Site[move.Candidate]);
                missing -= move.Quantity;
            }
        }

        return ships && missing > 0;
    }
}
