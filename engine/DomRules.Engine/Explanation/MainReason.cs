using DomRules.Model.Decisions;

namespace DomRules.Engine.Explanation;

/// <summary>The reason that a plan's sentence gives: what forced several shipments, or what told the plan from the runner-up.</summary>
internal static class MainReason
{
    internal static string? Of(DecisionRecord record, IStockedNodes stocked, Func<string, string> nodeName)
    {
        var demand = Demand(record);
        var nodes = record.Shipments.Select(s => s.Node).Distinct(StringComparer.Ordinal).ToList();
        if (nodes.Count > 1 && !stocked.AnyHasAll(demand, except: null))
        {
            return $"no single node {Verb(stocked, demand, except: null)} {(demand.Count == 1 ? "enough" : Wording.Small(demand.Count))}";
        }

        if (record.Ranking.FirstOrDefault(r => r.Decided) is { RunnerUp: { } runnerUp } decided)
        {
            var isTotal = decided.Chosen == runnerUp && decided.ChosenTotal != decided.RunnerUpTotal;
            var (chosen, next) = isTotal ? Wording.Apart(decided.ChosenTotal ?? decided.Chosen, decided.RunnerUpTotal ?? runnerUp) : Wording.Apart(decided.Chosen, runnerUp);
            return $"{Phrase(decided.Criterion)} is {chosen}{(isTotal ? " in all" : "")} against {next} for the next best plan";
        }

        if (nodes.Count == 1 && record.Shipments.All(s => s.Transfers.IsEmpty) && !stocked.AnyHasAll(demand, nodes[0]))
        {
            return $"only {nodeName(nodes[0])} {Verb(stocked, demand, nodes[0])} {(demand.Count == 1 ? "it" : Wording.Small(demand.Count))}";
        }

        return record.TieBreak is { } tie ? $"plans tied and {tie} decided" : null;
    }

    /// <summary>Whether stock alone keeps every other node from shipping all of it, or a rule stands in the way somewhere.</summary>
    private static string Verb(IStockedNodes stocked, Dictionary<int, decimal> demand, string? except) => stocked.AllLackStock(demand, except) ? "has" : "may ship";

    private static Dictionary<int, decimal> Demand(DecisionRecord record)
    {
        var demand = new Dictionary<int, decimal>();
        foreach (var shipment in record.Shipments)
        {
            foreach (var line in shipment.Lines)
            {
                demand[line.Line] = demand.GetValueOrDefault(line.Line) + line.Quantity;
            }
        }

        return demand;
    }

    private static string Phrase(string criterion) => criterion switch
    {
        "fewest shipments" => "the number of shipments",
        "lowest cost" => "the cost",
        "earliest delivery" => "the last delivery",
        "on time first" => "the number of late shipments",
        "nearest" => "the distance",
        "chosen node first" => "what comes from the chosen node",
        _ => $"`{criterion}`",
    };
}
