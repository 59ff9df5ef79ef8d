using DomRules.Model.Decisions;
using DomRules.Routing.Tests.Cases;
using Xunit.Abstractions;

namespace DomRules.Routing.Tests.Optimality;

/// <summary>The router's plan is one that no listed plan beats, and its cost is what plain arithmetic says.</summary>
public sealed class OptimalPlanTests(ITestOutputHelper output)
{
    [Fact]
    public void Decide_SmallTasks_PlanIsAmongTheBestOfAll() => AreTheBest(60, isCollected: false);

    [Fact]
    public void Decide_SmallTasksWithTransfersToACounter_PlanIsAmongTheBestOfAll() => AreTheBest(61, isCollected: true);

    private void AreTheBest(ulong salt, bool isCollected)
    {
        var planned = 0;
        var tasks = CaseStream.IsHeavy ? 100_000 : 1_500;
        for (var seed = 0; seed < tasks; seed++)
        {
            var task = new ObviousTask(new Dice((salt << 40) + ((ulong)seed << 8)), isCollected);
            var routed = task.Case();
            var record = routed.Record();
            var best = EveryPlan.Best(task);
            (record.Outcome == Outcome.Routed).ShouldBe(best.Count > 0, $"seed {seed}: {record.Summary}\n{routed.Policy.Text}");
            if (best.Count == 0)
            {
                continue;
            }

            planned++;
            var chosen = Read(record);
            best.Select(p => p.Text).ShouldContain(chosen.Text, $"seed {seed}\n{routed.Policy.Text}\n{NetworkFile.Of(routed.Network)}\n{OrderFile.Of(routed.Order)}");
            record.Cost.ShouldBe(decimal.Round(task.CostOf(chosen), 2).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture) + " EUR", $"seed {seed}");
        }

        output.WriteLine($"{planned} of {tasks} tasks had a plan, and it was the best");
        planned.ShouldBeGreaterThan(tasks / 4);
    }

    private static ObviousPlan Read(DecisionRecord record) => new(
        [.. record.Candidates.Where(c => c.Fate == Fate.Chosen).Select(c => (c.Line, int.Parse(c.Node[1..], System.Globalization.CultureInfo.InvariantCulture), c.Quantity!.Value))]);
}
