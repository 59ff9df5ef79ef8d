using System.Diagnostics;
using DomRules.Engine.Planning;

namespace DomRules.Benchmarks.Planning;

/// <summary>
/// How long single orders take: the median order and the 95th of a hundred, which a mean over a sample hides. Each order's time is its best of several
/// warm rounds over the whole sample, so that no order finds its own data in the processor's cache.
/// </summary>
internal static class PlanTimes
{
    private const int WarmRounds = 60;

    /// <summary>Prints a table; without sizes, of all sizes.</summary>
    public static void Print(string[] sizes)
    {
        WarmUp();
        Console.WriteLine($"microseconds an order; problems from seed {PlanSample.Seed} on; each order's best of several warm rounds");
        Console.WriteLine($"{"lines x nodes",-14}{"network",-9}{"first",-11}{"median",9}{"95 %",9}{"mean",9}{"greedy",9}{"median x",9}{"steps",9}{"bounded",8}");
        foreach (var size in sizes.Length > 0 ? sizes : ["3 x 100", "10 x 100", "20 x 100", "20 x 1000"])
        {
            foreach (var kind in Enum.GetValues<NetworkKind>())
            {
                Print(size, kind, isCostFirst: false);
                Print(size, kind, isCostFirst: true);
            }
        }
    }

    /// <summary>Lets the runtime compile all for good, so that the first row is like the others.</summary>
    private static void WarmUp()
    {
        var (planner, query, greedy) = (new Planner(), new PlanQuery(), new GreedyFill());
        foreach (var isCostFirst in new[] { false, true })
        {
            var problems = PlanSample.Make("7 x 60", NetworkKind.Prices, isCostFirst, 50);
            Measure(problems, greedy.Cost);
            for (var again = 0; again < 10; again++)
                Measure(problems, problem => planner.Solve(problem, query).Steps);
        }
    }

    private static void Print(string size, NetworkKind kind, bool isCostFirst)
    {
        var isLarge = size.EndsWith("000", StringComparison.Ordinal);
        var problems = PlanSample.Make(size, kind, isCostFirst, isLarge ? 40 : 200);
        var (planner, query, greedy) = (new Planner(), new PlanQuery { StepLimit = isLarge && kind is (NetworkKind.Pieces or NetworkKind.Scarce) ? 20_000 : 200_000 }, new GreedyFill());
        var steps = new long[problems.Length];
        var bounded = 0;
        for (var i = 0; i < problems.Length; i++)
        {
            var result = planner.Solve(problems[i], query);
            steps[i] = result.Steps;
            bounded += result.Status == PlanStatus.Optimal ? 0 : 1;
        }

        var proven = Measure(problems, problem => planner.Solve(problem, query).Steps);
        var filled = Measure(problems, greedy.Cost);
        Array.Sort(steps);
        Console.WriteLine(
            $"{size,-14}{kind,-9}{(isCostFirst ? "cost" : "shipments"),-11}{At(proven, 50),9:0.0}{At(proven, 95),9:0.0}{proven.Average(),9:0.0}{At(filled, 50),9:0.00}"
            + $"{At(proven, 50) / At(filled, 50),9:0.0}{steps[steps.Length / 2],9}{bounded,8}");
    }

    /// <summary>Each problem's best time in microseconds, sorted.</summary>
    private static double[] Measure(PlanningProblem[] problems, Func<PlanningProblem, long> run)
    {
        var best = new double[problems.Length];
        Array.Fill(best, double.MaxValue);
        var began = Stopwatch.GetTimestamp();
        for (var round = 0; round < WarmRounds && (round < 3 || Stopwatch.GetElapsedTime(began).TotalSeconds < 2); round++)
        {
            for (var i = 0; i < problems.Length; i++)
            {
                var start = Stopwatch.GetTimestamp();
                run(problems[i]);
                best[i] = Math.Min(best[i], Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }
        }

        Array.Sort(best);
        return best;
    }

    private static double At(double[] sorted, int percent) => sorted[Math.Min(sorted.Length - 1, sorted.Length * percent / 100)];
}
