using DomRules.Engine.Explanation;
using DomRules.Engine.Planning;

namespace DomRules.Engine.Routing.Plans;

/// <summary>
/// What sourcing came to. The winning plan is read from the planner, compared with the runner-up, and the steps that lost are accounted for only
/// when somebody looks.
/// </summary>
internal sealed class SourcingResult(StepSequence? steps = null)
{
    private PlanDraft? _plan;
    private PlanComparison? _comparison;
    private bool _isExplained;

    /// <summary>The plan that ships; null: none.</summary>
    internal PlanDraft? Plan
    {
        get => _plan ??= Answer is null ? null : steps!.Read(Answer);
        set => (_plan, Answer, _comparison) = (value, null, null);
    }

    /// <summary>The planner's answer behind the plan, as long as it is the last that it gave; null: there is no plan, or it was read already and something else asked.</summary>
    internal PlanResult? Answer { get; private set; }

    /// <summary>The plan beside the next best one; null: there is no plan.</summary>
    internal PlanComparison? Comparison => _comparison ??= Plan is null || Answer is null ? null : steps!.Compare(Answer);

    /// <summary>Whether there is a plan, read or not.</summary>
    internal bool HasPlan => _plan is not null || Answer is not null;

    /// <summary>Whether there is a plan and it has all of every line.</summary>
    internal bool IsComplete { get; private set; }

    /// <summary>The part plan that would be possible; null when something ships or nothing could.</summary>
    internal PlanDraft? Attainable { get; set; }

    /// <summary>How the part plan compares.</summary>
    internal PlanComparison? AttainableComparison { get; set; }

    /// <summary>The planner's answer behind the part plan.</summary>
    internal PlanResult? AttainableAnswer { get; set; }

    /// <summary>The step that won; null: none, or the policy has no steps.</summary>
    internal string? Step { get; set; }

    /// <summary>What the steps came to that were tried.</summary>
    internal List<StepOutcome> Steps { get; } = [];

    /// <summary>Rules that the winning step lifted.</summary>
    internal List<string> Relaxed { get; } = [];

    /// <summary>Candidates that some step that was tried admits.</summary>
    internal CandidateSet Tried { get; } = new();

    /// <summary>Whether every candidate was admitted by some step that was tried.</summary>
    internal bool TriedAll { get; set; }

    /// <summary>A smallest set of rules that together leave no plan.</summary>
    internal List<string> Conflict { get; } = [];

    /// <summary>Whether the numbers were too large to plan exactly.</summary>
    internal bool TooLarge { get; set; }

    /// <summary>The plan beside the best one with a pair; null: there is no plan. Before <see cref="Explain"/>, with which the planner goes on.</summary>
    internal PairComparison? CompareWith(int line, int node)
    {
        if (_isExplained)
        {
            throw new InvalidOperationException("The record was written, and the planner has gone on: ask for the plan with a pair first.");
        }

        return Answer is null ? null : steps!.CompareWith(this, line, node);
    }

    /// <summary>What a step came to before does not count any more.</summary>
    internal void Forget(Model.Graph.RoutingStep step)
    {
        if (Steps.Count > 0)
        {
            Steps.RemoveAll(s => s.Step.Name == step.Name);
        }
    }

    /// <summary>The planner's last answer wins.</summary>
    internal void Win(PlanResult answer, bool isComplete)
    {
        (_plan, _comparison, Answer, IsComplete) = (null, null, answer, isComplete);
    }

    /// <summary>What was possible is done after all.</summary>
    internal void ShipAttainable()
    {
        (_plan, _comparison, Answer) = (Attainable, AttainableComparison, AttainableAnswer);
        (Attainable, AttainableComparison, IsComplete) = (null, null, false);
    }

    /// <summary>Finds out why the steps that lost have no plan. The plan and its comparison are read first: the planner goes on.</summary>
    internal void Explain()
    {
        if (_isExplained)
        {
            return;
        }

        _isExplained = true;
        _ = Comparison;
        steps?.Explain(this);
    }
}
