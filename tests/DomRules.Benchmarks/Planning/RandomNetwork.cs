using DomRules.Engine.Planning;

namespace DomRules.Benchmarks.Planning;

/// <summary>
/// Random networks: every node has about half of the lines. Money is in cents, distances in metres; the same seed makes the same network.
/// </summary>
internal static class RandomNetwork
{
    public static PlanningProblem Make(int seed, int lines, int nodes, NetworkKind kind, params CriterionKind[] ranking)
    {
        var random = new Random(seed);
        var problem = new PlanningProblem();
        var distances = new long[nodes];
        foreach (var criterion in ranking)
            problem.AddCriterion(new Criterion(criterion));
        for (var line = 0; line < lines; line++)
            problem.AddLine(new PlanLine(kind is NetworkKind.Pieces or NetworkKind.Scarce ? random.Next(1, 4) : 1, 1, random.Next(500, 9_000)));
        for (var node = 0; node < nodes; node++)
        {
            distances[node] = random.Next(1_000, 900_000);
            problem.AddNode(new PlanNode(random.Next(1, 4), node));
            problem.AddDispatch(new PlanDispatch(node, Opening(kind, random, distances[node])));
        }

        for (var line = 0; line < lines; line++)
        {
            for (var node = 0; node < nodes; node++)
            {
                if (Stock(kind, random) is > 0 and var stock || (node == line && (stock = 3) > 0))
                    problem.AddCandidate(Candidate(kind, random, line, node, stock));
            }
        }

        for (var criterion = 0; criterion < ranking.Length; criterion++)
            problem.SetValuesByNode(criterion, distances);
        return problem;
    }

    /// <summary>What a node has of a line.</summary>
    private static int Stock(NetworkKind kind, Random random) => kind switch
    {
        NetworkKind.Pieces => random.Next(2) == 0 ? 0 : random.Next(1, 8),
        NetworkKind.Scarce => random.Next(3) == 0 ? random.Next(1, 3) : 0,
        _ => random.Next(2) == 0 ? 0 : 3,
    };

    /// <summary>What a shipment costs: by one of five zones, or 2 to 10 EUR.</summary>
    private static int Opening(NetworkKind kind, Random random, long distance) =>
        kind == NetworkKind.Zones ? 390 + ((int)(distance / 180_000) * 100) : random.Next(200, 1_000);

    /// <summary>Where there are zones, handling costs the same at a third of the nodes each and nothing depends on the line.</summary>
    private static PlanCandidate Candidate(NetworkKind kind, Random random, int line, int node, int stock) =>
        kind == NetworkKind.Zones
            ? new PlanCandidate(line, node, node, stock, 40 + (node % 3 * 20), 0)
            : new PlanCandidate(line, node, node, stock, random.Next(10, 60), random.Next(0, 120));
}
