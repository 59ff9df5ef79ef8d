using DomRules.Language.Diagnostics;
using DomRules.Language.Linking;
using DomRules.Language.Syntax.Steps;
using DomRules.Model.Graph;

namespace DomRules.Language.Linting;

/// <summary>Steps that are never reached and criteria that never act.</summary>
internal static class StepLints
{
    internal static void Check(RuleGraph graph, EffectivePolicy policy, DiagnosticBag bag)
    {
        for (var i = 1; i < graph.Steps.Length; i++)
        {
            if (graph.Steps.Take(i).FirstOrDefault(s => AdmitsAll(s, graph.Steps[i])) is { } before)
            {
                var linked = policy.Steps.First(s => ((StepSyntax)s.Syntax).Name.Text == graph.Steps[i].Name);
                bag.Add(LintDiagnostics.StepNeverReached(linked.Layer.File.Source.At(((StepSyntax)linked.Syntax).Name.Span), graph.Steps[i].Name, before.Name));
            }
        }

        if (policy.Lists.FirstOrDefault(l => l.Syntax is RankBySyntax) is { } rank)
        {
            var items = ((RankBySyntax)rank.Syntax).Criteria.Items;
            for (var i = 1; i < graph.RankBy.Length && i < items.Length; i++)
            {
                if (LeavesNoTies(graph.RankBy[i - 1]))
                {
                    bag.Add(LintDiagnostics.CriterionNeverActs(rank.Layer.File.Source.At(items[i].Span), graph.RankBy[i].Name, graph.RankBy[i - 1].Name));
                }
            }
        }
    }

    /// <summary>Whatever the later step could plan, the earlier one could.</summary>
    private static bool AdmitsAll(RoutingStep before, RoutingStep step) =>
        before.When is null && before.Within is null && before.Candidates is null && before.ThenFillFrom is null
        && (before.AtMostShipments is null || ReferenceEquals(before.AtMostShipments, step.AtMostShipments))
        && step.Without.All(w => before.Without.Contains(w, StringComparer.Ordinal)) && (!step.ShipsPart || before.ShipsPart);

    /// <summary>An exact distance or id practically never ties.</summary>
    private static bool LeavesNoTies(Criterion criterion) =>
        criterion is { Within: null, Kind: CriterionKind.Worst, Value: FactExpression { Fact.Path: "node.distance" or "node.id" } };
}
