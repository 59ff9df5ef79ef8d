using DomRules.Model.Facts;
using DomRules.Model.Graph;
using DomRules.Model.Graph.Effects;
using DomRules.Model.Types;
using DomRules.Model.Values;

namespace DomRules.Language.Tests.Linking;

/// <summary>All that decides what a rule does, written out: with the values behind every name, and without ids or hashes to trust.</summary>
internal static class Meaning
{
    public static string Of(Rule rule) => string.Join('\n', rule.Name, rule.Block, rule.From, rule.Until, string.Join(',', rule.On), Of(rule.When),
        string.Join(" ; ", rule.Effects.Select(Of)), string.Join(" ; ", rule.Because.Parts.Select(p => p.Text + Of(p.Value))));

    private static string Of(Effect effect) => effect.GetType().Name + " " + string.Join(' ', effect.GetType().GetProperties().OrderBy(p => p.Name, StringComparer.Ordinal)
        .Where(p => p.GetIndexParameters().Length == 0).Select(p => p.Name + "=" + (p.GetValue(effect) is Expression e ? Of(e) : p.GetValue(effect)?.ToString())));

    private static string Of(Expression? expression) => expression switch
    {
        null => "-",
        ConstantExpression constant => Of(constant.Value) + ":" + Of(constant.Type),
        ParameterExpression parameter => $"{parameter.Name}={Of(parameter.Value)}",
        FactExpression fact => Of(fact.Fact),
        AssumedExpression assumed => $"assumed({Of(assumed.Fact)}, {Of(assumed.Assumed)})",
        OperatorExpression op => $"{op.Kind}({string.Join(", ", op.Operands.Select(Of))})",
        LinesExpression lines => $"{lines.Function}({Of(lines.Value)}, {Of(lines.Condition)})",
        TableExpression table => $"{table.Name}({string.Join(" | ", table.Rows.Select(r => Of(r.When) + " => " + Of(r.Then)))})",
        _ => throw new InvalidOperationException($"{expression.GetType().Name} is not generated."),
    };

    private static string Of(FactDefinition fact) => $"{fact.Path}:{Of(fact.Type)}{(fact.IsOptional ? "?" : "")}={(fact.Default is { } value ? Of(value) : "")}";

    private static string Of(RuleType type) => type.Kind + (type.Element is { } element ? " of " + Of(element) : "")
        + (type.Vocabulary is { } codes ? $"[{codes.Name}{(codes.IsOrdered ? " " + string.Join(" < ", codes.Members) : "")}]" : "");

    private static string Of(Value value) => value switch
    {
        ListValue list => $"[{string.Join(", ", list.Items.Select(Of))}]",
        SetValue set => $"{{{string.Join(", ", set.Members)}}}",
        CodeValue code => code.Code,
        _ => value.ToString() ?? "",
    };
}
