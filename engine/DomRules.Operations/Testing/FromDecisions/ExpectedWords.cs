using DomRules.Engine.Routing;
using DomRules.Model.Decisions;

namespace DomRules.Operations.Testing.FromDecisions;

/// <summary>What is expected alike of orders and of returns.</summary>
internal static class ExpectedWords
{
    private const string Unnamed = "otherwise_";

    /// <summary>The queues in which it waits.</summary>
    internal static IEnumerable<string> Holds(IEnumerable<HoldRecord> holds, string zone) => holds
        .Where(hold => hold.Queue is not null)
        .Select(hold => $"queue {DataText.Name(hold.Queue!)}{(hold.DueBy is { } due ? $" due {LocalMoments.Text(due, zone)}" : "")}")
        .Distinct(StringComparer.Ordinal);

    /// <summary>Those of some rules that spoke and that their author named.</summary>
    internal static IEnumerable<string> Fired(IEnumerable<RuleRecord> rules, IEnumerable<string> some) => rules
        .Where(rule => rule.Result is "matched" or "matched some" && !rule.Rule.StartsWith(Unnamed, StringComparison.Ordinal)).Select(rule => rule.Rule).Distinct(StringComparer.Ordinal)
        .Intersect(some, StringComparer.Ordinal).Select(rule => $"rule {DataText.Name(rule)} fired");
}
