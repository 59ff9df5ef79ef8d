using DomRules.Model.Facts;
using DomRules.Model.Graph;
using DomRules.Model.Graph.Effects;

namespace DomRules.Language.Linting;

/// <summary>Which events a policy's rules answer, and which events come of the answers.</summary>
internal sealed class EventPaths(RuleGraph graph)
{
    /// <summary>What comes of a hold that nobody released in time.</summary>
    internal const string Overdue = "hold_overdue";

    /// <summary>Events that somebody brings about; a plan never does.</summary>
    private static readonly ImmutableArray<string> FromOutside = ["order_edited", "order_cancelled", "stock_arrived"];

    /// <summary>Whether a plan, or that there is none, may bring the event about.</summary>
    internal static bool IsOfPlans(string happened) => happened != Overdue && !FromOutside.Contains(happened);

    /// <summary>Whether planning says it itself, so that no time passes until it says it again.</summary>
    internal static bool IsAtOnce(string happened) => happened is "no_plan" or "no_stock_data" or "fault";

    /// <summary>The events on which the rule may be the first to match: those that no rule before it answers whatever is the case.</summary>
    internal IEnumerable<string> AnsweredBy(Rule rule) =>
        (rule.On.IsEmpty ? Vocabularies.EventKind.Members : rule.On).Where(e => !graph.RulesOf(BlockKind.Exceptions).Any(r => r.Index < rule.Index && AlwaysAnswers(r, e)));

    /// <summary>How an order that is planned again comes to wait for a person until that is overdue: at a gate (no event), or as the answer to an event of the plan; null: it never does.</summary>
    internal (string? Happened, Rule Waiting)? BackToOverdue()
    {
        foreach (var gate in graph.RulesOf(BlockKind.Review).Concat(graph.RulesOf(BlockKind.Confirm)).Where(Waits))
        {
            return (null, gate);
        }

        foreach (var rule in graph.RulesOf(BlockKind.Exceptions).Where(Waits))
        {
            if (AnsweredBy(rule).FirstOrDefault(IsOfPlans) is { } happened)
            {
                return (happened, rule);
            }
        }

        return null;
    }

    /// <summary>Whether the rule holds, with a due time, however often routing was tried.</summary>
    private static bool Waits(Rule rule) => !CycleBreakers.Ends(rule, Overdue) && rule.Effects.Any(e => e is HoldEffect { Within: not null });

    private static bool AlwaysAnswers(Rule rule, string happened) =>
        rule is { When: null, From: null, Until: null } && (rule.On.IsEmpty || rule.On.Contains(happened));
}
