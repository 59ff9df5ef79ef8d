using DomRules.Language.Binding;
using DomRules.Language.Diagnostics;
using DomRules.Language.Text;
using DomRules.Model.Graph;
using DomRules.Model.Graph.Effects;

namespace DomRules.Language.Linting;

/// <summary>Refuses exception rules that could plan an order again for ever, and names the cycle: what is planned again may bring any event of a plan, the same one too, unless each round uses something up or ends.</summary>
internal static class RerouteLints
{
    internal static void Check(RuleGraph graph, Func<Rule, Location?> place, DiagnosticBag bag)
    {
        var paths = new EventPaths(graph);
        foreach (var rule in graph.RulesOf(BlockKind.Exceptions).Where(r => !CycleBreakers.IsBounded(r)))
        {
            if (place(rule) is { } at && (Rerouting(rule, at, paths, place) ?? Rechecking(rule, at, paths)) is { } mistake)
            {
                bag.Add(mistake);
            }
        }
    }

    /// <summary>A rule's own cycle first: it is the shorter one.</summary>
    private static Diagnostic? Rerouting(Rule rule, Location at, EventPaths paths, Func<Rule, Location?> place)
    {
        if (!rule.Effects.Any(e => e is RerouteEffect))
        {
            return null;
        }

        var open = paths.AnsweredBy(rule).Where(e => !CycleBreakers.Ends(rule, e) && !CycleBreakers.Uses(rule, e)).ToList();
        return open.Find(EventPaths.IsOfPlans) is { } again ? OwnCycle(rule, at, again)
            : open.Contains(EventPaths.Overdue) && paths.BackToOverdue() is { } back ? EffectDiagnostics.EndlessWaiting(at, rule.Name, back.Happened, back.Waiting.Name, place(back.Waiting))
            : null;
    }

    private static Diagnostic OwnCycle(Rule rule, Location at, string happened) =>
        EventPaths.IsAtOnce(happened) ? EffectDiagnostics.EndlessReroutingAtOnce(at, rule.Name, happened)
        : BlockRules.NamesNode(happened) ? EffectDiagnostics.EndlessReroutingAtNode(at, rule.Name, happened)
        : EffectDiagnostics.EndlessRerouting(at, rule.Name, happened);

    private static Diagnostic? Rechecking(Rule rule, Location at, EventPaths paths) =>
        rule.Effects.Any(e => e is RecheckEffect) && paths.AnsweredBy(rule).FirstOrDefault(e => !CycleBreakers.Ends(rule, e, withPauses: true)) is { } happened
            ? EffectDiagnostics.EndlessRechecking(at, rule.Name, happened)
            : null;
}
