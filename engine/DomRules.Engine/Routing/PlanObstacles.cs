using DomRules.Engine.Planning;
using DomRules.Model.Graph;

namespace DomRules.Engine.Routing;

/// <summary>Why a step has no complete plan: lines that are short with every constraint lifted; else a smallest set of rules that together leave none.</summary>
internal sealed class PlanObstacles(RoutingSession session, PlanInput input, Planner planner)
{
    internal (List<int> Short, List<string> BlockedBy) Find(RoutingStep step, CandidateSet? allowed, Action<RoutingStep, CandidateSet?, PlanMode> prepare, PlanQuery query)
    {
        var missing = Short(allowed);
        if (missing.Count > 0)
        {
            return (missing, []);
        }

        var rules = input.Split.Constraints.Select(c => c.Rule).Append(input.Split.CapRule(step.Without)).OfType<string>().Distinct(StringComparer.Ordinal)
            .Where(r => !step.Without.Contains(r, StringComparer.Ordinal)).ToList();
        var needed = new List<string>(rules);
        if (step.AtMostShipments is not null)
        {
            needed.Add(step.Name);
        }

        foreach (var rule in rules.Append(step.AtMostShipments is null ? null : step.Name).OfType<string>())
        {
            var without = needed.Where(r => r != rule).ToList();
            if (!CanPlan(step, allowed, without, prepare, query))
            {
                needed = without;
            }
        }

        return ([], needed);
    }

    private List<int> Short(CandidateSet? allowed)
    {
        var missing = new List<int>();
        for (var line = 0; line < session.Lines.Count; line++)
        {
            long most = 0;
            for (var candidate = 0; candidate < input.Sources.Count; candidate++)
            {
                if (input.Sources[candidate] is { Kind: not SourceKind.Backorder } source && source.Line == line && (allowed?.Contains(candidate) ?? true))
                {
                    var isInIncoming = source.Kind == SourceKind.OnHand && input.CandidateOf(line, source.Node, SourceKind.Incoming) >= 0;
                    most += isInIncoming ? 0 : input.Problem.Candidates[candidate].Most;
                }
            }

            if (most < session.Lines[line].Demand)
            {
                missing.Add(session.Lines[line].Line.Number);
            }
        }

        return missing;
    }

    private bool CanPlan(RoutingStep step, CandidateSet? allowed, List<string> rules, Action<RoutingStep, CandidateSet?, PlanMode> prepare, PlanQuery query)
    {
        var holds = step with { Without = [.. input.Split.Constraints.Select(c => c.Rule).Append(input.Split.CapRule([]) ?? "").Where(r => !rules.Contains(r))], AtMostShipments = rules.Contains(step.Name) ? step.AtMostShipments : null };
        prepare(holds, allowed, PlanMode.Complete);
        query.WithRunnerUp = false;
        return planner.Solve(input.Problem, query).Best is not null;
    }
}
