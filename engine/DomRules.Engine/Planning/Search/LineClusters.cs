namespace DomRules.Engine.Planning.Search;

/// <summary>Joins hard groups that share lines: all lines of a cluster come from one site, whole.</summary>
internal static class LineClusters
{
    public static void Build(SearchSpace space)
    {
        var cluster = Scratch.Filled(ref space.Cluster, space.LineCount, -1);
        space.ClusterCount = 0;
        var groups = space.Problem.Groups;
        for (var g = 0; g < groups.Length; g++)
        {
            if (groups[g].Price is null && groups[g].Count > 1 && !space.Query.IsLifted(PlanConstraintKind.Group, g))
                Join(space, cluster, space.Problem.GroupLines.Slice(groups[g].First, groups[g].Count));
        }

        Scratch.Filled(ref space.ClusterLines, space.ClusterCount, 0);
        for (var i = 0; i < space.LineCount; i++)
        {
            if (cluster[i] >= 0)
                space.ClusterLines[cluster[i]]++;
        }
    }

    private static void Join(SearchSpace space, int[] cluster, ReadOnlySpan<int> members)
    {
        var joined = space.ClusterCount++;
        foreach (var line in members)
        {
            var former = cluster[line];
            cluster[line] = joined;
            for (var i = 0; former >= 0 && former != joined && i < space.LineCount; i++)
                cluster[i] = cluster[i] == former ? joined : cluster[i];
        }
    }
}
