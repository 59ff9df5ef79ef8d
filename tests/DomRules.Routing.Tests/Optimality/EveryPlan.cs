using System.Collections.Immutable;

namespace DomRules.Routing.Tests.Optimality;

/// <summary>The slow, obvious reference: lists every plan and lets the rank list strike them out.</summary>
internal static class EveryPlan
{
    public static List<ObviousPlan> Of(ObviousTask task)
    {
        var plans = new List<ObviousPlan> { new([]) };
        for (var line = 0; line < task.Quantities.Length; line++)
        {
            var ways = Ways(task, line, 0, task.Quantities[line]).ToList();
            plans = [.. plans.SelectMany(p => ways.Select(w => new ObviousPlan(p.Parts.AddRange(w))))];
        }

        return [.. plans.Where(p => task.ShipmentsOf(p) <= task.Cap)];
    }

    /// <summary>The plans that no other beats.</summary>
    public static List<ObviousPlan> Best(ObviousTask task)
    {
        var race = Of(task);
        foreach (var criterion in task.Criteria)
        {
            race = Kept(task, race, criterion, criterion.Tolerance);
        }

        foreach (var criterion in task.Criteria.Where(c => c.Tolerance > 0))
        {
            race = Kept(task, race, criterion, 0);
        }

        return race;
    }

    private static IEnumerable<ImmutableArray<(int, int, decimal)>> Ways(ObviousTask task, int line, int node, decimal left)
    {
        if (left == 0)
        {
            yield return [];
        }
        else if (node < task.Nodes)
        {
            for (decimal taken = 0; taken <= Math.Min(left, task.Available(line, node)); taken++)
            {
                if (taken == 0 || !task.IsWhole || taken == task.Quantities[line])
                {
                    foreach (var rest in Ways(task, line, node + 1, left - taken))
                    {
                        yield return taken == 0 ? rest : rest.Insert(0, (line + 1, node, taken));
                    }
                }
            }
        }
    }

    private static List<ObviousPlan> Kept(ObviousTask task, List<ObviousPlan> race, ObviousCriterion criterion, decimal tolerance)
    {
        if (race.Count == 0)
        {
            return race;
        }

        var values = race.ConvertAll(p => criterion.Of(task, p));
        var first = values.Min(v => v[0]);
        var most = first + (criterion.IsShare && tolerance > 0 ? first * tolerance : tolerance);
        var kept = race.Where((_, i) => values[i][0] <= most).ToList();
        if (values[0].Length == 1)
        {
            return kept;
        }

        var then = kept.Min(p => criterion.Of(task, p)[1]);
        return kept.FindAll(p => criterion.Of(task, p)[1] == then);
    }
}
