using DomRules.Engine.Planning;

namespace DomRules.Engine.Routing;

/// <summary>What sourcing came to.</summary>
internal sealed class SourcingResult
{
    /// <summary>The plan that ships; null: none.</summary>
    internal PlanDraft? Plan { get; set; }

    /// <summary>The part plan that would be possible; null when something ships or nothing could.</summary>
    internal PlanDraft? Attainable { get; set; }

    /// <summary>The step that won; null: none, or the policy has no steps.</summary>
    internal string? Step { get; set; }

    internal List<StepOutcome> Steps { get; } = [];

    /// <summary>Rules that the winning step lifted.</summary>
    internal List<string> Relaxed { get; } = [];

    /// <summary>Candidates that some step that was tried admits.</summary>
    internal CandidateSet Tried { get; } = new();

    /// <summary>Whether every candidate was admitted by some step that was tried.</summary>
    internal bool TriedAll { get; set; }

    /// <summary>Whether some step was never tried.</summary>
    internal bool LeftSteps { get; set; }

    /// <summary>A smallest set of rules that together leave no plan.</summary>
    internal List<string> Conflict { get; } = [];

    /// <summary>Whether the numbers were too large to plan exactly.</summary>
    internal bool TooLarge { get; set; }
}
