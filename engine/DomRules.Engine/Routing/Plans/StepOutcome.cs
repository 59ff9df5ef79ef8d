using DomRules.Engine.Planning;
using DomRules.Model.Graph;

namespace DomRules.Engine.Routing.Plans;

/// <summary>What a step came to.</summary>
/// <param name="Step">As stated, or the one that a policy without steps has.</param>
/// <param name="Allowed">Candidates that it admits; null: all.</param>
/// <param name="HasWon">Whether its plan is the one that ships.</param>
/// <param name="IsFilled">Whether another step planned the rest.</param>
internal sealed record StepOutcome(RoutingStep Step, CandidateSet? Allowed, bool HasWon, bool IsFilled)
{
    /// <summary>Numbers of the lines that are short, once the step is explained.</summary>
    internal List<int> Short { get; } = [];

    /// <summary>Rules that together leave no plan, once the step is explained.</summary>
    internal List<string> BlockedBy { get; } = [];
}
