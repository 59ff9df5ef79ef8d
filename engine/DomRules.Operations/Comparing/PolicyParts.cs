using DomRules.Engine.Evidence;
using DomRules.Model.Graph;

namespace DomRules.Operations.Comparing;

/// <summary>The parts of a policy that are compared.</summary>
internal static class PolicyParts
{
    internal static IReadOnlyList<ComparedPart> Of(RuleGraph graph, ComparedWords words)
    {
        using var content = new GraphContent(graph);
        return
        [
            .. Header(graph, content),
            .. graph.Parameters.Select(one => new ComparedPart("Parameters", one.Name, Value(one) + one.Meaning, one.Source, Value(one))),
            .. graph.Rules.Zip(content.List("rules"), (rule, text) => new ComparedPart($"Rules in {Block(rule.Block)}", rule.Name, text, rule.Source, words.Of(rule.Source)) { IsOrdered = true }),
            .. graph.Steps.Zip(content.List("steps"), (step, text) => new ComparedPart("Steps", step.Name, text, step.Source, words.Of(step.Source)) { IsOrdered = true }),
            Ranking("Ranking of plans", graph.RankBy.Select(one => Criterion(one.Name, one.Within)), content.List("rankBy"), graph.RankBy.Select(one => one.Source)),
            Ranking("Ranking of services", graph.RankServicesBy.Select(one => Criterion(one.Name, one.Within)), content.List("rankServicesBy"), graph.RankServicesBy.Select(one => one.Source)),
            Ranking("Order of serving", content.List("serveOrdersBy").Select((_, place) => FormattableString.Invariant($"key {place + 1}")), content.List("serveOrdersBy"), []),
            .. graph.Expressions.OfType<TableExpression>().DistinctBy(table => table.Name).Select(table => new ComparedPart("Tables", table.Name, content.Whole(table), table.Rows[0].Source, Rows(table.Rows.Length))),
            .. graph.Lets.Select(let => new ComparedPart("Names", let.Name, content.Whole(let.Value), let.Source, words.Line(let.Source))),
            .. graph.Checks.Select(check => new ComparedPart("Checks", check.Name, $"{check.IsNever} {content.Of(check.Condition)}", check.Source, words.Line(check.Source))),
            .. graph.Disabled.Select(one => new ComparedPart("Disabled rules", one.Name, one.Because, one.Source, $"Disabled by {one.DisabledBy}, because “{one.Because}”.")),
            .. graph.Queues.Select(one => one.Name).Zip(content.List("queues"), (name, text) => new ComparedPart("Queues", name, text, null, null)),
            .. graph.Vocabularies.Select(one => one.Name).Zip(content.List("vocabularies"), (name, text) => new ComparedPart("Vocabularies", name, text, null, null)),
        ];
    }

    private static ComparedPart[] Header(RuleGraph graph, GraphContent content) =>
    [
        new("Policy", "currency", graph.Currency, null, graph.Currency),
        new("Policy", "applies when", content.Of(graph.AppliesWhen), null, null),
        new("Policy", "layers", string.Join(", ", graph.Layers), null, string.Join(", ", graph.Layers)),
    ];

    private static ComparedPart Ranking(string area, IEnumerable<string> names, IEnumerable<string> contents, IEnumerable<SourceSpan> places)
    {
        var at = places.FirstOrDefault();
        return new ComparedPart(area, area, string.Join('\n', contents), at == default ? null : at, string.Join(", ", names));
    }

    private static string Criterion(string name, Expression? within) => within switch
    {
        null => name,
        ConstantExpression constant => $"{name} within {ValueText.Of(constant.Value)}",
        ParameterExpression parameter => $"{name} within {parameter.Name}",
        _ => $"{name} within a band",
    };

    private static string Value(Parameter parameter) => ValueText.Of(parameter.Value) + (parameter.Lowest, parameter.Highest) switch
    {
        ({ } low, { } high) => $" (between {ValueText.Of(low)} and {ValueText.Of(high)})",
        ({ } low, null) => $" (at least {ValueText.Of(low)})",
        (null, { } high) => $" (at most {ValueText.Of(high)})",
        _ => "",
    };

    private static string Rows(int many) => FormattableString.Invariant($"{many} {(many == 1 ? "row" : "rows")}");

    private static string Block(BlockKind block) => block.ToString().ToLowerInvariant();
}
