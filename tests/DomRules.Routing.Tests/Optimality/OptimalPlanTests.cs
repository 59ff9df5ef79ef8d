using DomRules.Model.Decisions;
using DomRules.Routing.Tests.Cases;
using Xunit.Abstractions;

namespace DomRules.Routing.Tests.Optimality;

/// <summary>The router's plan is one that no listed plan beats, and its cost is what plain arithmetic says.</summary>
public sealed class OptimalPlanTests(ITestOutputHelper output)
{
    [Fact]
    public void Decide_SmallTasks_PlanIsAmongTheBestOfAll()
    {
        var planned = 0;
        var tasks = CaseStream.IsHeavy ? 100_000 : 1_500;
        for (var seed = 0; seed < tasks; seed++)
        {
            var task = new ObviousTask(new Dice((60UL << 40) + ((ulong)seed << 8)));
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
        [.. record.Shipments.SelectMany(s => s.Lines.Select(l => (l.Line, int.Parse(s.Node[1..], System.Globalization.CultureInfo.InvariantCulture), l.Quantity)))]);
}
