using DomRules.Language.Diagnostics;
using DomRules.Language.Linking;
using DomRules.Language.Text;
using DomRules.Model.Graph;
using DomRules.Model.Graph.Effects;
using DomRules.Model.Values;

namespace DomRules.Language.Linting;

/// <summary>What compiles and is probably not meant.</summary>
internal static class Lints
{
    internal static void Check(RuleGraph graph, EffectivePolicy policy, DiagnosticBag bag)
    {
        var linked = policy.Rules.DistinctBy(r => r.Name, StringComparer.Ordinal).ToDictionary(r => r.Name, StringComparer.Ordinal);
        foreach (var rule in graph.Rules)
        {
            if (Place(rule, linked) is { } at)
            {
                CheckRule(rule, graph, at, bag);
            }
        }

        RerouteLints.Check(graph, r => Place(r, linked), bag);
        StepLints.Check(graph, policy, bag);
    }

    private static Location? Place(Rule rule, Dictionary<string, LinkedRule> linked) => linked.GetValueOrDefault(rule.Name)?.At;

    private static void CheckRule(Rule rule, RuleGraph graph, Location at, DiagnosticBag bag)
    {
        if (rule.Effects.Any(e => e is AddCostEffect { IsSubtracted: true, From: CostSource.Amount, Basis: CostBasis.Shipment or CostBasis.ExtraShipment or CostBasis.Parcel }))
        {
            bag.Add(LintDiagnostics.PaysForSplitting(at, rule.Name));
        }

        if (rule.Effects.Any(e => e is OnlyIfEffect) && graph.RankBy is [{ Kind: CriterionKind.FewestShipments, Within: null }, ..])
        {
            bag.Add(LintDiagnostics.OnlyIfNeverActs(at));
        }

        if (rule.When is ConstantExpression { Value: YesNoValue constant })
        {
            bag.Add(constant.IsYes ? LintDiagnostics.AlwaysHolds(at, rule.Name) : LintDiagnostics.NeverHolds(at, rule.Name));
        }

        if (rule.Effects.Any(e => e is KeepBackEffect { Amount: { } amount } && StockBounds.IsAllOfIt(amount)))
        {
            bag.Add(LintDiagnostics.KeepsBackEverything(at, rule.Name));
        }

        if (FirstMatch.Hider(rule, graph) is { } before)
        {
            bag.Add(LintDiagnostics.Shadowed(at, rule.Name, before.Name));
        }
    }
}
