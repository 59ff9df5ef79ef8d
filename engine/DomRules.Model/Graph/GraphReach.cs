using DomRules.Model.Graph.Effects;

namespace DomRules.Model.Graph;

/// <summary>The expressions that can have a say in a decision or in its words.</summary>
internal static class GraphReach
{
    internal static IReadOnlyCollection<Expression> Of(RuleGraph graph)
    {
        var reached = new HashSet<Expression>();
        foreach (var root in Roots(graph).OfType<Expression>())
        {
            Reach(root, reached);
        }

        return reached;
    }

    internal static void Reach(Expression root, HashSet<Expression> reached)
    {
        var open = new Stack<Expression>();
        open.Push(root);
        while (open.TryPop(out var next))
        {
            if (reached.Add(next))
            {
                foreach (var operand in next.Operands)
                {
                    open.Push(operand);
                }
            }
        }
    }

    private static IEnumerable<Expression?> Roots(RuleGraph graph) =>
        graph.Rules.SelectMany(OfRule)
            .Append(graph.AppliesWhen)
            .Concat(graph.Steps.SelectMany(s => new[] { s.When, s.Within, s.Candidates, s.AtMostShipments }.Concat(s.RankedBy.SelectMany(OfCriterion))))
            .Concat(graph.RankBy.SelectMany(OfCriterion))
            .Concat(graph.RankServicesBy.SelectMany(c => new[] { c.Value, c.Within }))
            .Concat(graph.ServeOrdersBy.Select(k => (Expression?)k.Value))
            .Concat(graph.Checks.Select(c => (Expression?)c.Condition));

    internal static IEnumerable<Expression?> OfRule(Rule rule) =>
        rule.Because.Parts.Select(p => p.Value).Append(rule.When).Concat(rule.Effects.SelectMany(OfEffect));

    private static IEnumerable<Expression?> OfCriterion(Criterion criterion) =>
        new[] { criterion.Value, criterion.Condition, criterion.Within }
            .Concat(criterion.Score.SelectMany(s => new[] { s.Points, s.When }));

    private static IEnumerable<Expression?> OfEffect(Effect effect) => effect.GetType().GetProperties()
        .Select(p => p.GetValue(effect))
        .SelectMany(v => v switch
        {
            Expression expression => [expression],
            ReturnPlace place => place.By.SelectMany(OfCriterion).Append(place.Where),
            System.Collections.Immutable.ImmutableArray<Criterion> criteria => criteria.SelectMany(OfCriterion),
            _ => Enumerable.Empty<Expression?>(),
        });
}
