using System.Collections.Immutable;
using DomRules.Model.Graph;

namespace DomRules.Formats.Graphs;

/// <summary>Draws one block: its rules, the parts of their conditions (each once), and the facts these speak of.</summary>
internal sealed class BlockDrawing(RuleGraph graph, BlockKind block, ExpressionWords words)
{
    private readonly string name = Json.Spelling.Snake(block.ToString());
    private readonly EffectWords effects = new(words);
    private readonly List<DrawnBox> boxes = [];
    private readonly List<DrawnArrow> arrows = [];
    private readonly HashSet<string> drawn = new(StringComparer.Ordinal);

    internal DrawnBlock Draw()
    {
        foreach (var rule in graph.RulesOf(block)) DrawRule(rule);
        if (block == BlockKind.Sourcing) DrawChoices();
        return new(name, name, [.. boxes.OrderBy(b => b.Kind)], [.. arrows.Distinct()]);
    }

    private void DrawRule(Rule rule)
    {
        var id = $"{name}_rule_{Plain(rule.Name)}_{Shown(rule.Index)}";
        var title = rule.IsSealed ? $"{rule.Name} (sealed)" : rule.Name;
        var on = rule.On.IsEmpty ? [] : ImmutableArray.Create($"on {string.Join(", ", rule.On)}");
        boxes.Add(new(id, DrawnKind.Rule, [title, .. on, .. rule.Effects.Select(e => $"→ {effects.Of(e)}")]) { Rule = rule.Name });
        if (rule.When is { } when) DrawCondition(when, id);
    }

    /// <summary>Each operand of a conjunction is a box of its own, so that what rules share is seen.</summary>
    private void DrawCondition(Expression condition, string usedBy)
    {
        if (condition is OperatorExpression { Kind: OperatorKind.And } and && words.LetOf(condition) is null)
        {
            foreach (var part in and.Operands) DrawCondition(part, usedBy);
            return;
        }
        var id = $"{name}_if_{condition.Id}";
        arrows.Add(new(id, usedBy));
        if (!drawn.Add(id)) return;
        boxes.Add(new(id, DrawnKind.Condition, words.LetOf(condition) is { } let ? [let, words.Of(condition)] : [words.Of(condition)]));
        foreach (var fact in FactsOf(condition)) DrawFact(fact, id);
    }

    private void DrawFact(string fact, string usedBy)
    {
        var id = $"{name}_fact_{Plain(fact)}";
        arrows.Add(new(id, usedBy));
        if (drawn.Add(id)) boxes.Add(new(id, DrawnKind.Fact, [fact]));
    }

    private void DrawChoices()
    {
        string? before = null;
        foreach (var step in graph.Steps)
        {
            var id = $"{name}_step_{Plain(step.Name)}";
            boxes.Add(new(id, DrawnKind.Choice, [$"step {step.Name}", .. StepLines(step)]));
            if (before is not null) arrows.Add(new(before, id));
            before = id;
        }
        boxes.Add(new($"{name}_rank", DrawnKind.Choice, ["rank by", .. Criteria(graph.RankBy)]));
        if (before is not null) arrows.Add(new(before, $"{name}_rank"));
    }

    private IEnumerable<string> StepLines(RoutingStep step)
    {
        if (step.When is not null) yield return $"when {words.Of(step.When)}";
        if (step.Within is not null) yield return $"nodes within {words.Of(step.Within)}";
        if (step.Candidates is not null) yield return $"candidates where {words.Of(step.Candidates)}";
        if (step.AtMostShipments is not null) yield return EffectWords.AtMostShipments(words.Of(step.AtMostShipments));
        if (!step.Without.IsEmpty) yield return $"without {string.Join(", ", step.Without)}";
        if (step.ShipsPart) yield return "ship part";
        foreach (var criterion in Criteria(step.RankedBy)) yield return criterion;
        if (step.ThenFillFrom is not null) yield return $"then fill from {step.ThenFillFrom}";
    }

    private IEnumerable<string> Criteria(ImmutableArray<Criterion> criteria) =>
        criteria.Select((c, i) => $"{Shown(i + 1)}. {c.Name}{(c.Within is null ? "" : $" within {words.Of(c.Within)}")}");

    private static IEnumerable<string> FactsOf(Expression expression)
    {
        var seen = new HashSet<Expression>(ReferenceEqualityComparer.Instance);
        var open = new Stack<Expression>([expression]);
        var facts = new SortedSet<string>(StringComparer.Ordinal);
        while (open.TryPop(out var next))
        {
            if (!seen.Add(next)) continue;
            if (next is FactExpression fact) facts.Add(fact.Fact.Path);
            if (next is ParameterExpression parameter) facts.Add($"parameter {parameter.Name} = {ValueWords.Of(parameter.Value)}");
            foreach (var operand in next.Operands) open.Push(operand);
        }
        return facts;
    }

    private static string Plain(string text) => string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));

    private static string Shown(int number) => Problems.Shown.Number(number);
}
