using DomRules.Engine.Planning;

namespace DomRules.Benchmarks.Planning;

/// <summary>
/// Random networks: every node has about half of the lines, one unit each; a shipment costs 2 to 10 EUR by node, a line 0.10 to 1.80 EUR by node;
/// money in cents, distances in metres. The same seed makes the same network.
/// </summary>
internal static class RandomNetwork
{
    public static PlanningProblem Make(int seed, int lines, int nodes, params CriterionKind[] ranking)
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
                if (random.Next(2) == 0 && node != line)
                    continue;
                var candidate = problem.AddCandidate(new PlanCandidate(line, node, node, 1, random.Next(10, 60), random.Next(0, 120)));
                for (var k = 0; k < ranking.Length; k++)
                    problem.SetValue(k, candidate, distances[node]);
            }
        }

        return problem;
    }
}
