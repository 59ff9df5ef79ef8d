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
            CheckList(graph.RankBy, ((RankBySyntax)rank.Syntax).Criteria, rank, bag);
        }

        foreach (var linked in policy.Steps.Where(s => ((StepSyntax)s.Syntax).RankedBy is not null))
        {
            var syntax = (StepSyntax)linked.Syntax;
            CheckList(graph.Steps.FirstOrDefault(s => s.Name == syntax.Name.Text)?.RankedBy ?? [], syntax.RankedBy!, linked, bag);
        }
    }

    private static void CheckList(ImmutableArray<Criterion> criteria, Syntax.Ranking.CriteriaSyntax written, LinkedMember place, DiagnosticBag bag)
    {
        for (var i = 1; i < criteria.Length && i < written.Items.Length; i++)
        {
            if (criteria.Take(i).FirstOrDefault(before => LeavesNoTies(before) || IsSame(before, criteria[i])) is { } before)
            {
                bag.Add(LintDiagnostics.CriterionNeverActs(place.Layer.File.Source.At(written.Items[i].Span), criteria[i].Name, before.Name, LeavesNoTies(before)));
            }
        }
    }

    /// <summary>The same again, and the one before it let no difference through.</summary>
    private static bool IsSame(Criterion before, Criterion criterion) =>
        before.Within is null && before.Kind == criterion.Kind && before.IsHighest == criterion.IsHighest && before.Score.IsEmpty && criterion.Score.IsEmpty
        && ReferenceEquals(before.Value, criterion.Value) && ReferenceEquals(before.Condition, criterion.Condition);

    /// <summary>Whatever the later step could plan, the earlier one could.</summary>
    private static bool AdmitsAll(RoutingStep before, RoutingStep step) =>
        before.When is null && before.Within is null && before.Candidates is null && before.ThenFillFrom is null
        && (before.AtMostShipments is null || ReferenceEquals(before.AtMostShipments, step.AtMostShipments))
        && step.Without.All(w => before.Without.Contains(w, StringComparer.Ordinal)) && (!step.ShipsPart || before.ShipsPart);

    /// <summary>An exact distance or id practically never ties.</summary>
    private static bool LeavesNoTies(Criterion criterion) =>
        criterion is { Within: null, Kind: CriterionKind.Worst, Value: FactExpression { Fact.Path: "node.distance" or "node.id" } };
}
