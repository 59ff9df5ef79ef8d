using DomRules.Engine.Explanation;
using DomRules.Engine.Planning;
using DomRules.Model.Graph;

namespace DomRules.Engine.Routing.Plans;

/// <summary>Tries the steps in order: complete plans, then with backorders, then parts; the first that succeeds wins.</summary>
internal sealed class StepSequence(RoutingSession session, PlanInput input, Planner planner)
{
    private static readonly RoutingStep OnlyStep = new() { Name = "", Policy = "", Source = default };
    private readonly PlanQuery _query = new();
    private readonly PlanReading _reading = new(session, input);
    private readonly FillFrom _fillFrom = new(session, input, planner);
    private readonly List<(RoutingStep Step, CandidateSet? Allowed)> _steps = [];

    internal SourcingResult Run()
    {
        var result = new SourcingResult(this);
        FillSteps();
        if (_steps.Exists(s => s.Allowed is not null))
        {
            result.Tried.Clear(Math.Max(1, input.Sources.Count));
        }

        if (!TryAll(PlanMode.Complete, result) && !(input.Sources.HasBackorders && !result.TooLarge && TryAll(PlanMode.Backorder, result)) && !result.TooLarge)
        {
            Part(result);
        }

        return result;
    }

    /// <summary>The plan of the planner's last answer.</summary>
    internal PlanDraft Read(PlanResult answer) => _reading.Read(answer);

    /// <summary>The plan of the planner's last answer beside the next best one.</summary>
    internal PlanComparison Compare(PlanResult answer)
    {
        planner.FindRunnerUp();
        return _reading.Compare(answer);
    }

    /// <summary>The plan of the planner's last answer beside the best one that ships anything of a line from a node.</summary>
    internal PairComparison CompareWith(SourcingResult result, int line, int node) => new PairQuestion(input, planner, _reading).Ask(result, AllowedIn(result), line, node);

    /// <summary>The candidates that were admitted when the plan was made that won; null: all.</summary>
    private CandidateSet? AllowedIn(SourcingResult result) => result.Steps.Exists(s => s.IsFilled) ? _fillFrom.Allowed : _query.Allowed;

    /// <summary>Why the steps that lost have no plan; where all did, of the last one that rules leave without a plan they are the conflict.</summary>
    internal void Explain(SourcingResult result)
    {
        foreach (var lost in result.Steps.Where(s => !s.HasWon))
        {
            var (missing, blockedBy) = new PlanObstacles(session, input, planner).Find(lost.Step, lost.Allowed, Prepare, _query);
            lost.Short.AddRange(missing);
            lost.BlockedBy.AddRange(blockedBy);
        }

        if (!result.HasPlan && session.Fault is null)
        {
            result.Conflict.AddRange(Conflict(result));
        }
    }

    private List<string> Conflict(SourcingResult result)
    {
        var (wasQuiet, fault) = (session.IsQuiet, session.Fault);
        session.IsQuiet = true;
        var conflict = result.Steps.AsEnumerable().Reverse().Select(s => new Conflicts(session, planner, s.Step, input.Scale).Find()).FirstOrDefault(names => names.Count > 0);
        (session.IsQuiet, session.Fault) = (wasQuiet, fault);
        return conflict ?? [];
    }

    /// <summary>A policy without steps has one, with every node.</summary>
    private void FillSteps()
    {
        _steps.Clear();
        foreach (var step in session.Policy.Graph.Steps)
        {
            session.Frame.Line = -1;
            session.Frame.Node = -1;
            if (step.When is null || session.Truth(step.When, step.Name))
            {
                _steps.Add((step, StepFilter.Of(session, input, step)));
            }
        }

        if (session.Policy.Graph.Steps.IsEmpty)
        {
            _steps.Add((OnlyStep, null));
        }
    }

    private bool TryAll(PlanMode mode, SourcingResult result)
    {
        foreach (var (step, allowed) in _steps)
        {
            Admit(allowed, result);
            Prepare(step, allowed, mode);
            var answer = planner.Solve(input.Problem, _query);
            result.TooLarge |= answer.Status == PlanStatus.TooLarge;
            if (answer.Best is not null)
            {
                Win(step, allowed, answer, true, false, result);
                return true;
            }

            if (mode == PlanMode.Complete && TryPart(step, allowed, result))
            {
                return true;
            }

            if (mode == PlanMode.Complete || !input.Sources.HasBackorders)
            {
                result.Steps.Add(new StepOutcome(step, allowed, false, false));
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

    private bool TryPart(RoutingStep step, CandidateSet? allowed, SourcingResult result)
    {
        if (!step.ShipsPart && step.ThenFillFrom is null)
        {
            return false;
        }

        Prepare(step, allowed, PlanMode.Part);
        var part = planner.Solve(input.Problem, _query);
        if (part.Best is null)
        {
            return false;
        }

        if (step.ThenFillFrom is { } fill && _steps.Find(s => s.Step.Name == fill) is { Step: not null } other)
        {
            var draft = _reading.Read(part);
            if (_fillFrom.Complete(draft, other.Step, other.Allowed) is { } rest)
            {
                Admit(other.Allowed, result);
                Win(step, allowed, rest, true, true, result);
                result.Relaxed.AddRange(other.Step.Without.Except(step.Without, StringComparer.Ordinal));
                result.Relaxed.Sort(StringComparer.Ordinal);
                return true;
            }

            Prepare(step, allowed, PlanMode.Part);
            part = planner.Solve(input.Problem, _query);
        }

        if (step.ShipsPart)
        {
            Win(step, allowed, part, false, false, result);
        }

        return step.ShipsPart;
    }

    private void Part(SourcingResult result)
    {
        if (_steps.Count == 0)
        {
            return;
        }

        var ships = ShipPartRule();
        input.StateValues();
        _query.Clear();
        _query.Mode = PlanMode.Part;
        _query.Allowed = result.TriedAll ? null : result.Tried;
        _query.ShipmentCap = input.Split.Cap([]);
        input.Split.Lift([], input, _query);
        Rank(session.Policy.Graph.RankBy);
        foreach (var criterion in ships is { } rule ? rule.Effect.By : [])
        {
            _query.RankPartsBy(input.Criteria.IndexOf(criterion));
        }

        var answer = planner.Solve(input.Problem, _query);
        if (answer.Best is null)
        {
            return;
        }

        if (ships is not null)
        {
            result.Win(answer, isComplete: false);
        }
        else
        {
            result.Attainable = _reading.Read(answer);
            (result.AttainableAnswer, result.AttainableComparison) = (answer, _reading.Compare(answer));
        }
    }

    private RuleEffect<Model.Graph.Effects.ShipPartEffect>? ShipPartRule()
    {
        foreach (var part in session.Policy.ShipPart)
        {
            if (session.Holds(part.Rule))
            {
                return part;
            }
        }

        return null;
    }

    private void Prepare(RoutingStep step, CandidateSet? allowed, PlanMode mode)
    {
        if (mode == PlanMode.Part)
        {
            input.StateValues();
        }

        _query.Clear();
        _query.Mode = mode;
        _query.Allowed = allowed;
        _query.ShipmentCap = Math.Min(input.Split.Cap(step.Without), StepCap(step));
        input.Split.Lift(step.Without, input, _query);
        Rank(step.RankedBy.IsEmpty ? session.Policy.Graph.RankBy : step.RankedBy);
    }

    private void Rank(System.Collections.Immutable.ImmutableArray<Model.Graph.Criterion> list)
    {
        input.Criteria.BeginRanking(_query);
        foreach (var criterion in list)
        {
            _query.RankBy(input.Criteria.IndexOf(criterion));
        }
    }

    private int StepCap(RoutingStep step)
    {
        session.Frame.Line = -1;
        session.Frame.Node = -1;
        return step.AtMostShipments is { } most && session.Amount(most, step.Name) is { } count ? (int)Math.Clamp(count, 0, int.MaxValue) : int.MaxValue;
    }

    private static void Win(RoutingStep step, CandidateSet? allowed, PlanResult answer, bool isComplete, bool isFilled, SourcingResult result)
    {
        result.Win(answer, isComplete);
        result.Step = step.Name.Length == 0 ? null : step.Name;
        result.Relaxed.AddRange(step.Without.IsEmpty ? [] : step.Without.Order(StringComparer.Ordinal));
        result.Forget(step);
        result.Steps.Add(new StepOutcome(step, allowed, true, isFilled));
    }
}
