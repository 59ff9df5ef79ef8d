using System.Collections.Immutable;
using DomRules.Engine.Tests.Snapshots;
using DomRules.Model.Facts;
using DomRules.Model.Graph;
using DomRules.Model.Types;
using DomRules.Model.Values;

namespace DomRules.Engine.Tests.Generation;

/// <summary>Conditions of every form over every fact of orders, lines, nodes and stock, typed as the language types them.</summary>
internal sealed class AnyCondition(Dice dice, ExpressionFactory make)
{
    private static readonly FactDefinition[] Facts = [.. FactCatalogue.All.Where(f => f.Root is "order" or "decision" or "line" or "node" or "stock")];
    private static readonly FactDefinition[] LineFacts = [.. Facts.Where(f => f.Root is "line" or "order")];
    private static readonly FactDefinition[] OrderFacts = [.. Facts.Where(f => f.Root == "order")];
    private static readonly OperatorKind[] Orderings = [OperatorKind.Equal, OperatorKind.NotEqual, OperatorKind.Less, OperatorKind.LessOrEqual, OperatorKind.Greater, OperatorKind.GreaterOrEqual];

    /// <summary>A condition so many levels deep at most.</summary>
    public Expression Of(int depth) => Of(depth, Facts);

    /// <summary>Several conditions over the order alone, joined by and; null: none.</summary>
    public Expression? OfOrder() => dice.Roll(5) switch
    {
        0 => null,
        1 => Of(2, OrderFacts),
        _ => Yes(OperatorKind.And, Several(dice.Roll(2), OrderFacts)),
    };

    private Expression Of(int depth, FactDefinition[] facts)
    {
        if (depth > 0 && !dice.OneIn(3))
        {
            return dice.Roll(7) switch
            {
                0 => Yes(OperatorKind.Not, Of(depth - 1, facts)),
                1 or 2 or 3 => Yes(OperatorKind.And, Several(depth - 1, facts)),
                4 or 5 => Yes(OperatorKind.Or, Several(depth - 1, facts)),
                _ => OverLines(depth - 1),
            };
        }

        var fact = dice.Pick(facts);
        var value = Fact(fact);
        return fact.IsOptional && dice.OneIn(5) ? Yes(OperatorKind.IsKnown, value) : Test(value, fact.Type);
    }

    private Expression[] Several(int depth, FactDefinition[] facts) => [.. Enumerable.Range(0, 2 + dice.Roll(2)).Select(_ => Of(depth, facts))];

    private Expression OverLines(int depth)
    {
        var where = dice.OneIn(4) ? null : Of(depth, LineFacts);
        return dice.Roll(6) switch
        {
            0 => make.Lines(LineFunction.Any, RuleType.YesNo, null, where),
            1 => make.Lines(LineFunction.Every, RuleType.YesNo, null, where),
            2 => make.Lines(LineFunction.None, RuleType.YesNo, null, where),
            3 => Test(make.Lines(LineFunction.Count, RuleType.WholeNumber, null, where), RuleType.WholeNumber),
            4 => Test(make.Lines(LineFunction.Sum, RuleType.Money, Fact(Find("line.value")), where), RuleType.Money),
            _ => Test(make.Lines(dice.Pick(LineFunction.Largest, LineFunction.Smallest), RuleType.Weight, Fact(Find("line.weight")), where), RuleType.Weight),
        };
    }

    private Expression Test(Expression value, RuleType type) => type.Kind switch
    {
        TypeKind.YesNo => value,
        TypeKind.Text => dice.Roll(3) switch
        {
            0 => Yes(dice.Pick(OperatorKind.StartsWith, OperatorKind.EndsWith, OperatorKind.Contains), value, Literal(type)),
            1 => Yes(dice.Pick(OperatorKind.Equal, OperatorKind.NotEqual), make.Operator(OperatorKind.Lower, type, null, value), Literal(type)),
            _ => OneOf(value, type),
        },
        TypeKind.Code => type.Vocabulary!.IsOrdered && dice.OneIn(2) ? Yes(dice.Pick(Orderings), value, Literal(type)) : OneOf(value, type),
        TypeKind.Set => Has(value, type.Element!),
        TypeKind.Place => Test(make.Operator(OperatorKind.Distance, RuleType.Length, null, value, Literal(type)), RuleType.Length),
        TypeKind.TimeZone => Yes(dice.Pick(OperatorKind.Equal, OperatorKind.NotEqual), value, Literal(type)),
        TypeKind.Date or TypeKind.Instant when dice.OneIn(3) => Compare(make.Operator(dice.Pick(OperatorKind.Add, OperatorKind.Subtract), type, null, value, Literal(RuleType.Duration)), type),
        TypeKind.Date when dice.OneIn(3) => Compare(make.Operator(OperatorKind.Subtract, RuleType.Duration, null, value, Literal(type)), RuleType.Duration),
        TypeKind.Date or TypeKind.Instant or TypeKind.Time => Compare(value, type),
        _ => Compare(Reckoned(value, type), type),
    };

    private Expression Compare(Expression value, RuleType type) => dice.OneIn(5)
        ? Yes(OperatorKind.Between, value, Literal(type), Literal(type))
        : Yes(dice.Pick(Orderings), value, Literal(type));

    private Expression OneOf(Expression value, RuleType type) => dice.OneIn(2)
        ? Yes(dice.Pick(OperatorKind.Equal, OperatorKind.NotEqual), value, Literal(type))
        : Yes(OperatorKind.In, value, make.Constant(new ListValue([AnyLiteral.Of(dice, type), AnyLiteral.Of(dice, type)]), RuleType.ListOf(type)));

    private Expression Has(Expression set, RuleType element)
    {
        if (dice.OneIn(2))
        {
            return Yes(OperatorKind.Has, set, Literal(element));
        }

        ImmutableArray<Value> items = [AnyLiteral.Of(dice, element), AnyLiteral.Of(dice, element)];
        return Yes(dice.Pick(OperatorKind.HasAny, OperatorKind.HasAll), set, make.Constant(new ListValue(items), RuleType.ListOf(element)));
    }

    /// <summary>The number itself, or something worked out from it, also what cannot be.</summary>
    private Expression Reckoned(Expression value, RuleType type) => dice.Roll(9) switch
    {
        0 => make.Operator(dice.Pick(OperatorKind.Add, OperatorKind.Subtract, OperatorKind.Min, OperatorKind.Max), type, null, value, Literal(type)),
        1 => make.Operator(dice.Pick(OperatorKind.Negate, OperatorKind.Abs), type, null, value),
        2 => make.Operator(dice.Pick(OperatorKind.Multiply, OperatorKind.Divide), type, null, value, Literal(RuleType.Number)),
        3 => make.Operator(OperatorKind.Divide, type, null, value, Fact(Find("order.priority"))),
        4 => make.Operator(OperatorKind.Round, type, null, value, make.Constant(new NumberValue(1, Measure.WholeNumber), RuleType.WholeNumber)),
        5 => make.Operator(OperatorKind.OrElse, type, null, value, Literal(type)),
        6 => make.Table("table", [new TableRow(Of(0, OrderFacts), Literal(type), default), new TableRow(Of(0, OrderFacts), value, default)], type),
        7 when type.Kind == TypeKind.Money => make.Convert(make.Operator(OperatorKind.Multiply, type, null, value, make.Constant(new NumberValue(0.2m, Measure.Percent), RuleType.Percent)), dice.Pick("USD", "EUR", "JPY")),
        _ => value,
    };

    private Expression Fact(FactDefinition fact)
    {
        var read = make.Fact(fact);
        return fact.IsOptional && dice.OneIn(6) ? make.Assumed(read, AnyLiteral.Of(dice, fact.Type), "for want of better") : read;
    }

    private Expression Literal(RuleType type) => make.Constant(AnyLiteral.Of(dice, type), type);

    private Expression Yes(OperatorKind kind, params Expression[] operands) => make.Operator(kind, RuleType.YesNo, null, operands);

    private static FactDefinition Find(string path) => FactCatalogue.Find(path)!;
}
