using DomRules.Engine.Planning;
using DomRules.Engine.Routing.Shipping;
using DomRules.Model.Graph;

namespace DomRules.Engine.Routing.Plans;

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
        if (step.AtMostShipments is not null)
        {
            rules.Add(step.Name);
        }

        return ([], Blocking(rules, left => CanPlan(step, allowed, left, prepare, query)));
    }

    /// <summary>Smallest sets that each alone leave no plan, one after the other until the rest leaves one: take all of them away, and there is a plan.</summary>
    internal static List<string> Blocking(List<string> rules, Func<List<string>, bool> canPlan)
    {
        var blocking = new List<string>();
        var left = rules;
        do
        {
            var smallest = Smallest(left, canPlan);
            if (smallest.Count == 0)
            {
                return [];
            }

            blocking.AddRange(smallest);
            left = [.. left.Except(blocking, StringComparer.Ordinal)];
        }
        while (left.Count > 0 && !canPlan(left));

        return [.. rules.Where(r => blocking.Contains(r, StringComparer.Ordinal))];
    }

    private static List<string> Smallest(List<string> rules, Func<List<string>, bool> canPlan)
    {
        var needed = rules;
        foreach (var rule in rules)
        {
            var without = needed.Where(r => r != rule).ToList();
            if (!canPlan(without))
            {
                needed = without;
            }
        }

        return needed;
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
                    var isInIncoming = source.Kind == SourceKind.OnHand && input.Sources.IndexOf(source with { Kind = SourceKind.Incoming }) >= 0;
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
