using System.Collections.Frozen;
using DomRules.Engine.Facts;
using DomRules.Model.Graph;
using DomRules.Model.Types;
using DomRules.Model.Values;

namespace DomRules.Engine.Compilation;

/// <summary>Finds for each expression the fastest form that means the same.</summary>
internal sealed class CodeBuilder(RuleFrame frame, CompiledEvaluator evaluator)
{
    internal Code Build(Expression expression) => expression switch
    {
        ConstantExpression constant => new ConstantCode(constant.Value),
        ParameterExpression parameter => new ConstantCode(parameter.Value),
        FactExpression fact => Fact(fact),
        AssumedExpression assumed => new AssumedCode(evaluator.CodeOf(assumed.Fact), assumed, a => evaluator.Assumed?.Invoke(a, frame)),
        OperatorExpression op => Operator(op),
        ConvertExpression convert => new ConvertCode(frame, evaluator.CodeOf(convert.Amount), convert.Currency),
        LinesExpression lines => new LinesCode(frame, evaluator, lines),
        TableExpression table => new TableCode([.. table.Rows.Select(r => (evaluator.CodeOf(r.When), evaluator.CodeOf(r.Then)))]),
        _ => throw new InvalidOperationException($"No meaning for {expression.GetType().Name}."),
    };

    private Code Fact(FactExpression fact) => !fact.Fact.IsMerchants && PairNumbers.Find(fact.Fact.Path) is { } read
        ? new NumberFactCode(frame, fact.Fact, read)
        : new FactCode(frame, fact.Fact);

    private Code Operator(OperatorExpression op)
    {
        Code[] operands = [.. op.Operands.Select(evaluator.CodeOf)];
        return op.Kind switch
        {
            OperatorKind.And or OperatorKind.Or => new JunctionCode(op, evaluator.Reference, operands),
            OperatorKind.Not => new NotCode(op, evaluator.Reference, operands[0]),
            OperatorKind.IsKnown => new IsKnownCode(op, evaluator.Reference, operands[0]),
            OperatorKind.OrElse => new OrElseCode(operands[0], operands[1]),
            _ => Membership(op, operands) ?? Numeric(op, operands) ?? new OperatorCode(op, operands),
        };
    }

    private Code? Membership(OperatorExpression op, Code[] operands)
    {
        if (op.Operands.Count != 2 || Listed(op) is not { } listed)
        {
            return null;
        }

        return (op.Kind, op.Operands[0].Type.Kind) switch
        {
            (OperatorKind.Equal or OperatorKind.NotEqual or OperatorKind.In, TypeKind.Code or TypeKind.Text) =>
                new TextTestCode(op, evaluator.Reference, operands[0], listed.ToFrozenSet(StringComparer.Ordinal)),
            (OperatorKind.Has or OperatorKind.HasAny or OperatorKind.HasAll, TypeKind.Set) => new SetTestCode(op, evaluator.Reference, operands[0], listed),
            _ => null,
        };
    }

    /// <summary>The codes or texts on the right, where they are literal; null otherwise.</summary>
    internal static string[]? Listed(OperatorExpression op)
    {
        var takesOne = op.Kind is OperatorKind.Equal or OperatorKind.NotEqual or OperatorKind.Has;
        return (op.Operands[1] as ConstantExpression)?.Value switch
        {
            CodeValue code when takesOne => [code.Code],
            TextValue text when takesOne => [text.Text],
            SetValue set when !takesOne => [.. set.Members],
            ListValue list when !takesOne && list.Items.All(i => i is CodeValue or TextValue) => [.. list.Items.Select(Interpretation.Membership.TextOf)],
            _ => null,
        };
    }

    private Code? Numeric(OperatorExpression op, Code[] operands)
    {
        if (!op.Operands.All(o => IsNumber(o.Type)))
        {
            return null;
        }

        return op.Kind switch
        {
            OperatorKind.Equal or OperatorKind.NotEqual or OperatorKind.Less or OperatorKind.LessOrEqual or OperatorKind.Greater or OperatorKind.GreaterOrEqual
                or OperatorKind.Between => new NumberComparisonCode(op, evaluator.Reference, operands),
            OperatorKind.Add or OperatorKind.Subtract or OperatorKind.Multiply or OperatorKind.Divide or OperatorKind.Negate or OperatorKind.Abs
                when IsNumber(op.Type) && IsPlain(op) => new ArithmeticCode(op, evaluator.Reference, frame.Currency, operands[0], operands.Length > 1 ? operands[1] : null),
            _ => null,
        };
    }

    /// <summary>Whether every amount of money in it is in the policy's currency: nothing is written in, or converted to, another.</summary>
    private bool IsPlain(Expression expression) => expression switch
    {
        ConstantExpression { Value: MoneyValue money } => money.Currency == frame.Currency,
        ParameterExpression { Value: MoneyValue money } => money.Currency == frame.Currency,
        AssumedExpression { Assumed: MoneyValue money } => money.Currency == frame.Currency,
        FactExpression { Fact: { IsMerchants: true, Default: MoneyValue money } } => money.Currency == frame.Currency,
        ConvertExpression convert => convert.Currency == frame.Currency,
        TableExpression table => table.Rows.All(r => IsPlain(r.Then)),
        LinesExpression lines => lines.Value is null || IsPlain(lines.Value),
        _ => expression.Operands.All(IsPlain),
    };

    private static bool IsNumber(RuleType type) => type.Kind is TypeKind.Number or TypeKind.WholeNumber or TypeKind.Percent or TypeKind.Money
        or TypeKind.Weight or TypeKind.Length or TypeKind.Volume or TypeKind.Duration or TypeKind.WorkingDays;
}
