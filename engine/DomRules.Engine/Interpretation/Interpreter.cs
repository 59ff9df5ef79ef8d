using DomRules.Engine.Distances;
using DomRules.Engine.Facts;
using DomRules.Model.Graph;
using DomRules.Model.Types;
using DomRules.Model.Values;

namespace DomRules.Engine.Interpretation;

/// <summary>The slow reference: walks the graph as it is written. What it says is what the language means.</summary>
internal sealed class Interpreter(RuleFrame frame) : IExpressionEvaluator
{
    /// <summary>Told of each assumption that was made, by fact path; null: nobody listens.</summary>
    internal Action<AssumedExpression, RuleFrame>? Assumed { get; set; }

    /// <inheritdoc />
    public Truth Test(Expression condition) => Truths.Of(Evaluate(condition));

    /// <inheritdoc />
    public Value Evaluate(Expression expression) => expression switch
    {
        ConstantExpression constant => constant.Value,
        ParameterExpression parameter => parameter.Value,
        FactExpression fact => frame.Read(fact.Fact),
        AssumedExpression assumed => Assume(assumed),
        OperatorExpression op => Operator(op),
        ConvertExpression convert => Converted(frame, Evaluate(convert.Amount), convert.Currency),
        LinesExpression lines => LineFold.Of(this, frame, lines),
        TableExpression table => Table(table),
        _ => throw new InvalidOperationException($"No meaning for {expression.GetType().Name}."),
    };

    private Value Assume(AssumedExpression assumed)
    {
        var value = frame.Read(assumed.Fact.Fact);
        if (value is not UnknownValue)
        {
            return value;
        }

        Assumed?.Invoke(assumed, frame);
        return assumed.Assumed;
    }

    private Value Operator(OperatorExpression op) => op.Kind switch
    {
        OperatorKind.And => Junction(op, decides: false),
        OperatorKind.Or => Junction(op, decides: true),
        OperatorKind.Not => Evaluate(op.Operands[0]) is var truth && truth is YesNoValue yes ? YesNoValue.Of(!yes.IsYes) : truth,
        OperatorKind.IsKnown => Evaluate(op.Operands[0]) is var known && known is FaultValue ? known : YesNoValue.Of(known is not UnknownValue),
        OperatorKind.OrElse => Evaluate(op.Operands[0]) is var first && first is UnknownValue ? Evaluate(op.Operands[1]) : first,
        _ => Strict(op),
    };

    /// <summary>And, or: one operand that decides alone beats unknown and faults, wherever it stands.</summary>
    private Value Junction(OperatorExpression op, bool decides)
    {
        Value result = YesNoValue.Of(!decides);
        foreach (var operand in op.Operands)
        {
            var value = Evaluate(operand);
            if (value is YesNoValue yes && yes.IsYes == decides)
            {
                return yes;
            }

            if (value is FaultValue || (value is UnknownValue && result is not FaultValue))
            {
                result = result is FaultValue ? result : value;
            }
        }

        return result;
    }

    /// <summary>All other operators need every operand: a fault first, then unknown.</summary>
    private Value Strict(OperatorExpression op)
    {
        var operands = new Value[op.Operands.Count];
        for (var i = 0; i < operands.Length; i++)
        {
            operands[i] = Evaluate(op.Operands[i]);
        }

        return operands.FirstOrDefault(o => o is FaultValue)
            ?? (operands.Any(o => o is UnknownValue) ? Value.Unknown : Apply(op, operands));
    }

    /// <summary>An operator over known operands; what does not fit a decimal is a fault.</summary>
    internal static Value Apply(OperatorExpression op, Value[] operands)
    {
        try
        {
            return Operators.Apply(op.Kind, operands, op.Type);
        }
        catch (OverflowException)
        {
            return FaultValue.Overflow;
        }
    }

    private Value Table(TableExpression table)
    {
        foreach (var row in table.Rows)
        {
            var holds = Evaluate(row.When);
            if (holds is FaultValue)
            {
                return holds;
            }

            if (holds is YesNoValue { IsYes: true })
            {
                return Evaluate(row.Then);
            }
        }

        return Value.Unknown;
    }

    /// <summary>Money in another currency; whatever is no money stays what it is.</summary>
    internal static Value Converted(RuleFrame frame, Value amount, string currency)
    {
        if (amount is not MoneyValue money)
        {
            return amount;
        }

        return frame.Snapshot.Currencies.Convert(money, currency) is { } converted ? converted
            : frame.Snapshot.Currencies.Knows(money.Currency, currency) ? FaultValue.Overflow
            : FaultValue.MissingRate(money.Currency, currency);
    }

    /// <summary>Great-circle metres between two places.</summary>
    internal static Value Metres(Place from, Place to) => new NumberValue(GreatCircle.Metres(UnitVector.Of(from), UnitVector.Of(to)), Measure.Length);

    /// <summary>Whether a type's values are compared by their place in a vocabulary.</summary>
    internal static bool IsRanked(RuleType type) => type.Kind == TypeKind.Code && type.Vocabulary is { IsOrdered: true };
}
