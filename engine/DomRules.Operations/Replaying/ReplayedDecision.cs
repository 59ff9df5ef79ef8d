using DomRules.Store.Decisions;

namespace DomRules.Operations.Replaying;

/// <summary>What became of a decision that was made again.</summary>
/// <param name="Decision">Which.</param>
/// <param name="Verdict">How it compares.</param>
/// <param name="Detail">The first place that differs, or why it cannot be made again; null: it is identical.</param>
public sealed record ReplayedDecision(DecisionRow Decision, ReplayVerdict Verdict, string? Detail);
