using System.Collections.Immutable;
using System.Text.Json;
using DomRules.Formats.Problems;
using DomRules.Model.Facts;
using DomRules.Model.Graph;
using DomRules.Model.Types;

namespace DomRules.Formats.Graphs;

/// <summary>The expressions of a graph, made anew by content; each must come out with the id under which it stands.</summary>
internal sealed class GraphExpressions(GraphPart expressions, GraphTypes types, GraphValues values, IReadOnlyDictionary<string, FactDefinition> fields, ProblemList problems)
{
    /// <summary>Deeper than any policy nests.</summary>
    private const int Deepest = 2_000;

    private readonly ExpressionFactory factory = new();
    private readonly Dictionary<string, GraphPart> parts = expressions.Members.GroupBy(m => m.Key).ToDictionary(g => g.Key, g => g.First().Value, StringComparer.Ordinal);
    private readonly Dictionary<string, Expression?> made = new(StringComparer.Ordinal);
    private int depth;

    internal IReadOnlyList<Expression> All => factory.All;

    internal void MakeAll()
    {
        foreach (var (id, part) in expressions.Members) Find(id, part.Offset);
    }

    /// <summary>The expression with the id; null when there is none, or it was reported.</summary>
    internal Expression? Find(string id, int offset)
    {
        if (made.TryGetValue(id, out var known)) return known ?? Missing(offset, problems.HasErrors ? null : $"the expression `{id}` stands within itself");
        if (!parts.TryGetValue(id, out var part) || depth > Deepest) return Missing(offset, depth > Deepest ? "expressions stand within each other too deep" : $"there is no expression `{id}`");
        made[id] = null;
        depth++;
        var expression = Make(part, part["node"]?.Text ?? "") ?? Unfit(part);
        depth--;
        if (expression is not null && expression.Id != id)
        {
            problems.Add(GraphProblems.OtherContent, part.Offset, $"the expression's content has the id `{expression.Id}`");
            return null;
        }
        return made[id] = expression;
    }

    private Expression? Missing(int offset, string? message)
    {
        if (message is not null) problems.Add(GraphProblems.NotThere, offset, message);
        return null;
    }

    private Expression? Make(GraphPart part, string node) => node switch
    {
        "constant" => Type(part) is { } type && Value(part, "value", type) is { } value ? factory.Constant(value, type) : null,
        "parameter" => Type(part) is { } type && Value(part, "value", type) is { } value && Text(part, "name") is { } name ? factory.Parameter(name, value, type) : null,
        "fact" => Fact(part),
        "assumed" => Operand(part, "fact") is FactExpression fact && Value(part, "assumed", fact.Type) is { } value ? factory.Assumed(fact, value, part["meaning"]?.Text ?? "") : Unfit(part),
        "operator" => Operator(part),
        "convert" => Operand(part, "amount") is { Type.Kind: TypeKind.Money } amount && Text(part, "currency") is { } currency ? factory.Convert(amount, currency) : Unfit(part),
        "lines" => Lines(part),
        "table" => Table(part),
        _ => Unfit(part),
    };

    private FactExpression? Fact(GraphPart part)
    {
        if (Text(part, "path") is not { } path) return null;
        if (fields.TryGetValue(path, out var field)) return factory.Fact(field);
        if (FactCatalogue.Find(path) is { } fact) return factory.Fact(types.Typed(fact));
        problems.Add(GraphProblems.NotThere, part.Offset, $"there is no fact `{path}`");
        return null;
    }

    private Expression? Operator(GraphPart part)
    {
        if (Type(part) is not { } type || part["operands"] is not { } list) return Unfit(part);
        var operands = list.Items.Select(i => Find(i.Text, i.Offset)).ToArray();
        if (operands.Contains(null)) return null;
        if (!Enum.GetNames<OperatorKind>().Contains(part["operator"]?.Text, StringComparer.Ordinal)) return Unfit(part);
        var kind = Enum.Parse<OperatorKind>(part["operator"]!.Text);
        return OperatorOperands.Fit(kind, operands.Length) ? factory.Operator(kind, type, null, operands!) : Unfit(part);
    }

    private Expression? Lines(GraphPart part)
    {
        if (Type(part) is not { } type || !Enum.GetNames<LineFunction>().Contains(part["function"]?.Text, StringComparer.Ordinal)) return Unfit(part);
        var function = Enum.Parse<LineFunction>(part["function"]!.Text);
        var value = part["value"] is { Kind: JsonTokenType.String } v ? Find(v.Text, v.Offset) : null;
        var condition = part["condition"] is { Kind: JsonTokenType.String } c ? Find(c.Text, c.Offset) : null;
        var fits = function switch
        {
            LineFunction.Any or LineFunction.Every or LineFunction.None => condition is not null,
            LineFunction.Count => true,
            _ => value is not null,
        };
        return fits ? factory.Lines(function, type, value, condition) : Unfit(part);
    }

    private Expression? Table(GraphPart part)
    {
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        foreach (var row in part["rows"]?.Items ?? [])
        {
            if (Operand(row, "when") is not { } when || Operand(row, "then") is not { } then) return Unfit(row);
            rows.Add(new(when, then, default));
        }
        return rows.Count > 0 && Text(part, "name") is { } name ? factory.Table(name, rows.ToImmutable(), rows[0].Then.Type) : Unfit(part);
    }

    private RuleType? Type(GraphPart part) => part["type"] is { } type ? types.Read(type) : null;

    private Model.Values.Value? Value(GraphPart part, string member, RuleType type) => part[member] is { } value ? values.Read(value, type) : null;

    private static string? Text(GraphPart part, string member) => part[member] is { Kind: JsonTokenType.String } text ? text.Text : null;

    private Expression? Operand(GraphPart part, string member) => part[member] is { Kind: JsonTokenType.String } id ? Find(id.Text, id.Offset) : null;

    private Expression? Unfit(GraphPart part)
    {
        if (!problems.HasErrors) problems.Add(GraphProblems.WrongOperands, part.Offset, $"`{part["operator"]?.Text ?? part["function"]?.Text ?? part["node"]?.Text}` is not given what it needs");
        return null;
    }
}
