using DomRules.Language.Diagnostics;
using DomRules.Language.Text;
using DomRules.Model.Graph;
using DomRules.Model.Graph.Effects;

namespace DomRules.Language.Linting;

/// <summary>Refuses exception rules that could re-route for ever: what is routed again may bring the same event again, and nothing leaves the node out, corrects its stock, or bounds the attempts.</summary>
internal static class RerouteLints
{
    /// <summary>Events that somebody brings about; a plan never does.</summary>
    private static readonly ImmutableArray<string> FromOutside = ["order_edited", "order_cancelled", "stock_arrived"];

    internal static void Check(RuleGraph graph, Func<Rule, Location?> place, DiagnosticBag bag)
    {
        foreach (var rule in graph.RulesOf(BlockKind.Exceptions).Where(r => r.When is null || !AttemptBounds.Bound(r.When)))
        {
            if (place(rule) is not { } at)
            {
                continue;
            }

            if (rule.Effects.Any(e => e is RerouteEffect) && Returning(rule) is { } happened && !ChangesWhatIsPlanned(rule))
            {
                bag.Add(EffectDiagnostics.EndlessRerouting(at, rule.Name, happened, Binding.BlockRules.NamesNode(happened)));
            }
            else if (rule.Effects.Any(e => e is RecheckEffect) && !rule.Effects.Any(e => e is CancelEffect))
            {
                bag.Add(EffectDiagnostics.EndlessRechecking(at, rule.Name, Returning(rule) ?? "no_plan"));
            }
        }
    }

    /// <summary>The first of the rule's events that routing again may bring back; null: none.</summary>
    private static string? Returning(Rule rule) => rule.On.IsEmpty ? "no_plan" : rule.On.FirstOrDefault(e => !FromOutside.Contains(e));

    /// <summary>The node is left out, its stock corrected or another service taken. What speaks of a node helps only where every event names one.</summary>
    private static bool ChangesWhatIsPlanned(Rule rule)
    {
        var namesNode = !rule.On.IsEmpty && rule.On.All(e => FromOutside.Contains(e) || Binding.BlockRules.NamesNode(e));
        return rule.Effects.Any(e => e is UpgradeServiceEffect
            || (namesNode && (e is RerouteEffect { WithoutNode: true } or SetStockEffect or ReduceStockEffect or SetAsideEffect or SuspendNodeEffect)));
    }
}
