using DomRules.Engine.Planning;
using DomRules.Model.Graph;

namespace DomRules.Engine.Routing;

/// <summary>Tries the steps in order: complete plans, then with backorders, then parts; the first that succeeds wins.</summary>
internal sealed class StepSequence(RoutingSession session, PlanInput input, Planner planner)
{
    private readonly PlanQuery _query = new();
    private readonly PlanReading _reading = new(session, input);

    internal SourcingResult Run()
    {
        var result = new SourcingResult();
        var steps = Steps();
        result.Tried.Clear(Math.Max(1, input.Sources.Count));
        if (TryAll(steps, PlanMode.Complete, result) || (input.HasBackorders && !result.TooLarge && TryAll(steps, PlanMode.Backorder, result)))
        {
            return result;
        }

        if (!result.TooLarge)
        {
            Part(steps, result);
        }

        return result;
    }

    /// <summary>A policy without steps has one, with every node.</summary>
    private List<(RoutingStep Step, CandidateSet? Allowed)> Steps()
    {
        var steps = new List<(RoutingStep, CandidateSet?)>();
        foreach (var step in session.Policy.Graph.Steps)
        {
            session.Frame.Line = -1;
            session.Frame.Node = -1;
            if (step.When is null || session.Truth(step.When, step.Name))
            {
                steps.Add((step, StepFilter.Of(session, input, step)));
            }
        }

        if (session.Policy.Graph.Steps.IsEmpty)
        {
            steps.Add((new RoutingStep { Name = "", Policy = "", Source = default }, null));
        }

        return steps;
    }

    private bool TryAll(List<(RoutingStep Step, CandidateSet? Allowed)> steps, PlanMode mode, SourcingResult result)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            var (step, allowed) = steps[i];
            Admit(allowed, result);
            result.LeftSteps = i + 1 < steps.Count;
            var answer = Ask(step, allowed, mode);
            result.TooLarge |= answer.Status == PlanStatus.TooLarge;
            if (answer.Best is not null)
            {
                Win(step, _reading.Read(answer), "won", result);
                return true;
            }

            if (mode == PlanMode.Complete && TryPart(step, allowed, steps, result))
            {
                return true;
            }

            if (mode == PlanMode.Complete || !input.HasBackorders)
            {
                Lose(step, allowed, result);
            }
        }

        return false;
    }

    private void Admit(CandidateSet? allowed, SourcingResult result)
    {
        result.TriedAll |= allowed is null;
        for (var candidate = 0; allowed is not null && candidate < input.Sources.Count; candidate++)
        {
            if (allowed.Contains(candidate))
            {
                result.Tried.Add(candidate);
            }
        }
    }

    private bool TryPart(RoutingStep step, CandidateSet? allowed, List<(RoutingStep Step, CandidateSet? Allowed)> steps, SourcingResult result)
    {
        if (!step.ShipsPart && step.ThenFillFrom is null)
        {
            return false;
        }

        var part = Ask(step, allowed, PlanMode.Part);
        if (part.Best is null)
        {
            return false;
        }

        var draft = _reading.Read(part);
        if (step.ThenFillFrom is { } fill && steps.FirstOrDefault(s => s.Step.Name == fill) is { Step: not null } other)
        {
            var rest = new FillFrom(session, input, planner, _reading).Complete(draft, other.Step, other.Allowed);
            if (rest is not null)
            {
                Admit(other.Allowed, result);
                Win(step, rest, "filled", result);
                return true;
            }
        }

        if (step.ShipsPart)
        {
            Win(step, draft, "won", result);
        }

        return step.ShipsPart;
    }

    private void Part(List<(RoutingStep Step, CandidateSet? Allowed)> steps, SourcingResult result)
    {
        var ships = session.Policy.ShipPart.Where(p => session.Holds(p.Rule)).Select(p => (RuleEffect<Model.Graph.Effects.ShipPartEffect>?)p).FirstOrDefault();
        _query.Clear();
        _query.Mode = PlanMode.Part;
        _query.Allowed = result.TriedAll ? null : result.Tried;
        _query.ShipmentCap = input.Split.Cap([]);
        foreach (var index in input.Criteria.Indexes(session.Policy.Graph.RankBy))
        {
            _query.RankBy(index);
        }

        foreach (var index in ships is { } rule ? input.Criteria.Indexes(rule.Effect.By) : [])
        {
            _query.RankPartsBy(index);
        }

        var answer = planner.Solve(input.Problem, _query);
        if (answer.Best is null || steps.Count == 0)
        {
            return;
        }

        var draft = _reading.Read(answer);
        if (ships is not null)
        {
            result.Plan = draft;
            result.Attainable = null;
        }
        else
        {
            result.Attainable = draft;
        }
    }

    private PlanResult Ask(RoutingStep step, CandidateSet? allowed, PlanMode mode)
    {
        Prepare(step, allowed, mode);
        return planner.Solve(input.Problem, _query);
    }

    private void Prepare(RoutingStep step, CandidateSet? allowed, PlanMode mode)
    {
        _query.Clear();
        _query.Mode = mode;
        _query.Allowed = allowed;
        _query.WithRunnerUp = true;
        _query.ShipmentCap = Math.Min(input.Split.Cap(step.Without), StepCap(step));
        foreach (var (rule, constraint) in input.Split.Constraints)
        {
            if (step.Without.Contains(rule, StringComparer.Ordinal))
            {
                _query.Lift(constraint);
            }
        }

        foreach (var index in input.Criteria.Indexes(step.RankedBy.IsEmpty ? session.Policy.Graph.RankBy : step.RankedBy))
        {
            _query.RankBy(index);
        }
    }

    private int StepCap(RoutingStep step)
    {
        session.Frame.Line = -1;
        session.Frame.Node = -1;
        return step.AtMostShipments is { } most && session.Amount(most, step.Name) is { } count ? (int)Math.Clamp(count, 0, int.MaxValue) : int.MaxValue;
    }

    private static void Win(RoutingStep step, PlanDraft plan, string how, SourcingResult result)
    {
        result.Plan = plan;
        result.Step = step.Name.Length == 0 ? null : step.Name;
        result.Relaxed.AddRange(step.Without.Order(StringComparer.Ordinal));
        result.Steps.RemoveAll(s => s.Step == step.Name);
        if (step.Name.Length > 0)
        {
            result.Steps.Add(new StepOutcome(step.Name, how, [], []));
        }
    }

    private void Lose(RoutingStep step, CandidateSet? allowed, SourcingResult result)
    {
        var obstacles = new PlanObstacles(session, input, planner).Find(step, allowed, Prepare, _query);
        result.Conflict.Clear();
        result.Conflict.AddRange(obstacles.BlockedBy);
        if (step.Name.Length > 0)
        {
            result.Steps.Add(new StepOutcome(step.Name, "no_plan", obstacles.Short, obstacles.BlockedBy));
        }
    }
}
