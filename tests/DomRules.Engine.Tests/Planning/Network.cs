using DomRules.Engine.Planning;

namespace DomRules.Engine.Tests.Planning;

/// <summary>Random networks of the size of real ones: one unit a line, each node has a part of the lines.</summary>
internal static class Network
{
    public static PlanningProblem Make(int seed, int lines, int nodes, int percent, params CriterionKind[] ranking)
    {
        var random = new Random(seed);
        var problem = new PlanningProblem();
        var distances = new long[nodes];
        foreach (var kind in ranking)
            problem.AddCriterion(new Criterion(kind));
        for (var line = 0; line < lines; line++)
            problem.AddLine(new PlanLine(1, 1, random.Next(500, 9_000)));
        for (var node = 0; node < nodes; node++)
        {
            problem.AddNode(new PlanNode(random.Next(1, 4), node));
            problem.AddDispatch(new PlanDispatch(node, random.Next(200, 1_000)));
            distances[node] = random.Next(1_000, 900_000);
        }

        for (var line = 0; line < lines; line++)
        {
            for (var node = 0; node < nodes; node++)
            {
                if (random.Next(100) >= percent && node != line)
                    continue;
                var candidate = problem.AddCandidate(new PlanCandidate(line, node, node, 1, random.Next(10, 60), random.Next(0, 120)));
                for (var k = 0; k < ranking.Length; k++)
                    problem.SetValue(k, candidate, distances[node]);
            }
        }

        return problem;
    }

    /// <summary>Half of the nodes have a line; shipments cost by three zones, lines by two kinds of node, so that many plans cost the same.</summary>
    public static PlanningProblem Zoned(int seed, int lines, int nodes, params CriterionKind[] ranking)
    {
        var random = new Random(seed);
        var problem = new PlanningProblem { ExtraShipmentCost = random.Next(2) * 100 };
        foreach (var kind in ranking)
            problem.AddCriterion(new Criterion(kind));
        for (var line = 0; line < lines; line++)
            problem.AddLine(new PlanLine(1 + (line % 2), 1, 100));
        for (var node = 0; node < nodes; node++)
        {
            problem.AddNode(new PlanNode(random.Next(1, 3), node));
            problem.AddDispatch(new PlanDispatch(node, random.Next(0, 3) * 100));
            for (var line = 0; line < lines; line++)
            {
                if (random.Next(2) == 0 && line % nodes != node)
                    continue;
                var candidate = problem.AddCandidate(new PlanCandidate(line, node, node, 2, 20 + (node % 2 * 20)));
                for (var k = 0; k < ranking.Length; k++)
                    problem.SetValue(k, candidate, node % 5);
            }
        }

        return problem;
    }
}
