using BenchmarkDotNet.Attributes;
using DomRules.Engine.Planning;

namespace DomRules.Benchmarks.Planning;

/// <summary>
/// A proven-optimal plan, and one with its runner-up, beside a hand-written greedy; an operation is one order of 200 different ones, so that the figure is
/// a mean. <see cref="PlanTimes"/> tells the median and what the slow ones take.
/// </summary>
[MemoryDiagnoser]
public class PlanBenchmarks
{
    private const int Orders = 200;

    private PlanningProblem[] problems = [];
    private readonly Planner planner = new();
    private readonly GreedyFill greedy = new();
    private readonly PlanQuery query = new();
    private readonly PlanQuery withRunnerUp = new() { WithRunnerUp = true };

    /// <summary>Lines of the order, and nodes of the network.</summary>
    [Params("3 x 100", "10 x 100", "20 x 100", "20 x 1000")]
    public string Size { get; set; } = "";

    /// <summary>Whether shipments or cost come first in the rank list; distance comes last.</summary>
    [Params("fewest shipments", "lowest cost")]
    public string First { get; set; } = "";

    /// <summary>What kind of network.</summary>
    [Params(NetworkKind.Prices, NetworkKind.Zones, NetworkKind.Pieces)]
    public NetworkKind Network { get; set; }

    /// <summary>Makes the orders, and prints the seed.</summary>
    [GlobalSetup]
    public void MakeOrders()
    {
        Console.WriteLine($"// problems from seed {PlanSample.Seed} on");
        problems = PlanSample.Make(Size, Network, First == "lowest cost", Orders);
    }

    /// <summary>The partner.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Orders)]
    public long Greedy()
    {
        long sum = 0;
        foreach (var problem in problems)
            sum += greedy.Cost(problem);
        return sum;
    }

    /// <summary>The best plan and the proof.</summary>
    [Benchmark(OperationsPerInvoke = Orders)]
    public long Proven()
    {
        long sum = 0;
        foreach (var problem in problems)
            sum += planner.Solve(problem, query).Best!.Cost;
        return sum;
    }

    /// <summary>The best plan, the runner-up, and what told them apart.</summary>
    [Benchmark(OperationsPerInvoke = Orders)]
    public long ProvenWithRunnerUp()
    {
        long sum = 0;
        foreach (var problem in problems)
            sum += planner.Solve(problem, withRunnerUp).Best!.Cost;
        return sum;
    }
}
