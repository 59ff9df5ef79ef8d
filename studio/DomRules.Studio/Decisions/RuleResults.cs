using DomRules.Model.Decisions;

namespace DomRules.Studio.Decisions;

/// <summary>What a rule came to in a decision.</summary>
internal static class RuleResults
{
    /// <summary>Whether the rule said something, of the order or of some candidate.</summary>
    internal static bool IsHeard(this RuleRecord rule) => rule.Result is "matched" or "matched some";
}
