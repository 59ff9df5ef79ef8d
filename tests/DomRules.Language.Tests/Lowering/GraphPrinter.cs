using System.Text;
using DomRules.Model.Facts;
using DomRules.Model.Graph;
using DomRules.Model.Graph.Effects;
using DomRules.Model.Types;
using DomRules.Model.Values;

namespace DomRules.Language.Tests.Lowering;

/// <summary>A policy after binding (each rule with its typed expressions) and as a graph (each expression once, with its type and what must be known for it).</summary>
internal sealed class GraphPrinter
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<Expression, string> _names = [];

    private GraphPrinter(bool isGraph) => IsGraph = isGraph;

    private bool IsGraph { get; }

    public static string Bound(RuleGraph graph) => new GraphPrinter(isGraph: false).Print(graph);

    public static string Graph(RuleGraph graph) => new GraphPrinter(isGraph: true).Print(graph);

    /// <summary>What the policy itself states; its parents' rules are theirs.</summary>
    private string Print(RuleGraph graph)
    {
        foreach (var rule in graph.Rules.Where(r => r.Policy == graph.Name))
        {
            Line($"{rule.Block} {rule.Name}{(rule.IsSealed ? " sealed" : "")}{(rule.IsOtherwise ? " otherwise" : "")}{(rule.On.IsEmpty ? "" : " on " + string.Join(", ", rule.On))}{Member(" when ", rule.When)}", [.. rule.Effects.Select(e => Record(e))]);
        }

        foreach (var step in graph.Steps.Where(s => s.Policy == graph.Name))
        {
            Line("step " + Record(step));
        }

        PrintLists(graph);
        return _text.ToString();
    }

    private void PrintLists(RuleGraph graph)
    {
        if (!graph.RanksByDefault)
        {
            Line("rank by", [.. graph.RankBy.Select(c => Record(c))]);
        }

        foreach (var key in graph.ServeOrdersBy)
        {
            Line("serve orders by " + Record(key));
        }

        foreach (var let in graph.Lets.Where(l => l.Source.File == "example.route"))
        {
            Line($"let {let.Name} = {Of(let.Value)}");
        }
    }

    private void Line(string head, params string[] parts)
    {
        _text.Append(head).Append('\n');
        foreach (var part in parts)
        {
            _text.Append("  ").Append(part).Append('\n');
        }
    }

    private string Member(string before, Expression? value) => value is null ? "" : before + Of(value);

    private string Of(Expression expression) => IsGraph ? Name(expression) : Typed(expression);

    /// <summary>The expression's number; at its first use its line is written, after those of its operands.</summary>
    private string Name(Expression expression)
    {
        if (!_names.TryGetValue(expression, out var name))
        {
            var content = Content(expression);
            name = FormattableString.Invariant($"e{_names.Count + 1}");
            _names.Add(expression, name);
            _text.Append(name).Append(" = ").Append(content).Append(" : ").Append(Words(expression.Type)).Append(expression.MayBeUnknown ? "?" : "")
                .Append(expression.Scope == FactScope.None ? "" : ", of " + expression.Scope.ToString().ToLowerInvariant()).Append('\n');
        }

        return name;
    }

    private string Typed(Expression expression) => expression switch
    {
        FactExpression or ConstantExpression or ParameterExpression => Content(expression) + ":" + Words(expression.Type) + (expression.MayBeUnknown ? "?" : ""),
        _ => Content(expression),
    };

    private string Content(Expression expression) => expression switch
    {
        ConstantExpression constant => Of(constant.Value),
        ParameterExpression parameter => $"parameter {parameter.Name} {Of(parameter.Value)}",
        FactExpression fact => fact.Fact.Path,
        AssumedExpression assumed => $"assumed({Of(assumed.Fact)}, {Of(assumed.Assumed)})",
        OperatorExpression op => $"{op.Kind}({string.Join(", ", op.Operands.Select(Of))})",
        LinesExpression lines => $"{lines.Function} of lines({Member("", lines.Value)}{Member(" where ", lines.Condition)})",
        ConvertExpression convert => $"{Of(convert.Amount)} as {convert.Currency}",
        TableExpression table => $"table {table.Name}({string.Join("; ", table.Rows.Select(r => $"{Of(r.When)} gives {Of(r.Then)}"))})",
        _ => throw new InvalidOperationException($"No words for {expression.GetType().Name}."),
    };

    private string Record(object record) => record.GetType().Name.Replace("Effect", "", StringComparison.Ordinal) + string.Concat(record.GetType().GetProperties()
        .Where(p => p.PropertyType != typeof(SourceSpan) && p.GetIndexParameters().Length == 0).OrderBy(p => p.Name, StringComparer.Ordinal)
        .Select(p => (p.Name, Value: Shown(p.GetValue(record)))).Where(p => p.Value.Length > 0).Select(p => $" {p.Name}={p.Value}"));

    private string Shown(object? value) => value switch
    {
        null or false => "",
        Expression expression => Of(expression),
        TextTemplate template => "\"" + string.Concat(template.Parts.Select(p => p.Text ?? "{" + Of(p.Value!) + "}")) + "\"",
        string or bool or Enum => value.ToString()!,
        System.Collections.IEnumerable items => items.Cast<object>().Select(i => i is string ? Shown(i) : $"({Record(i)})").ToList() is { Count: > 0 } shown ? $"[{string.Join(", ", shown)}]" : "",
        _ => Record(value),
    };

    private static string Words(RuleType type) => type.Kind + (type.Vocabulary is { } codes ? $" {codes.Name}" : "") + (type.Element is { } element ? $" of {Words(element)}" : "");

    private static string Of(Value value) => value switch
    {
        ListValue list => $"[{string.Join(", ", list.Items.Select(Of))}]",
        CodeValue code => code.Code,
        TextValue text => $"\"{text.Text}\"",
        YesNoValue yes => yes.IsYes ? "yes" : "no",
        NumberValue number => FormattableString.Invariant($"{number.Amount} {number.Measure}"),
        MoneyValue money => FormattableString.Invariant($"{money.Amount} {money.Currency}"),
        DateValue date => FormattableString.Invariant($"{date.Date:yyyy-MM-dd}"),
        TimeValue time => FormattableString.Invariant($"{time.Time:HH:mm}"),
        _ => FormattableString.Invariant($"{value}"),
    };
}
