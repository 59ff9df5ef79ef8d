using DomRules.Engine.Planning;

namespace DomRules.Benchmarks.Planning;

/// <summary>A fixed sample of planning problems of one size and kind.</summary>
internal static class PlanSample
{
    /// <summary>The first problem's seed; the others follow it.</summary>
    public const int Seed = 20_260;

    public static PlanningProblem[] Make(string size, NetworkKind kind, bool isCostFirst, int count)
    {
        var parts = size.Split(" x ");
        CriterionKind[] ranking = isCostFirst
            ? [CriterionKind.LowestCost, CriterionKind.Worst]
            : [CriterionKind.FewestShipments, CriterionKind.LowestCost, CriterionKind.Worst];
        return [.. Enumerable.Range(Seed, count).Select(seed => RandomNetwork.Make(seed, int.Parse(parts[0]), int.Parse(parts[1]), kind, ranking))];
    }
}
