using DomRules.Engine.Interpretation;
using DomRules.Model.Graph;
using DomRules.Model.Types;
using DomRules.Model.Values;

namespace DomRules.Engine.Compilation;

/// <summary>Arithmetic over numbers and money of one currency, without a value for each step.</summary>
internal sealed class ArithmeticCode(OperatorExpression op, Interpreter reference, string currency, Code left, Code? right) : Code
{
    private readonly Measure _measure = Arithmetic.MeasureOf(op.Type);

    internal override Value Evaluate() => Number(out var number) switch
    {
        Truth.Yes when op.Type.Kind == TypeKind.Money => new MoneyValue(number, currency),
        Truth.Yes => new NumberValue(number, _measure),
        Truth.Unknown => Value.Unknown,
        _ => reference.Evaluate(op),
    };

    internal override Truth Number(out decimal number)
    {
        number = 0;
        decimal b = 0;
        var first = left.Number(out var a);
        var second = right is null ? Truth.Yes : right.Number(out b);
        if (first != Truth.Yes || second != Truth.Yes)
        {
            return first == Truth.Fault || second == Truth.Fault ? Truth.Fault : Truth.Unknown;
        }

        if (op.Kind == OperatorKind.Divide && b == 0)
        {
            return Truth.Fault;
        }

        try
        {
            number = Apply(a, b);
            return Truth.Yes;
        }
        catch (OverflowException)
        {
            return Truth.Fault;
        }
    }

    private decimal Apply(decimal a, decimal b) => op.Kind switch
    {
        OperatorKind.Add => a + b,
        OperatorKind.Subtract => a - b,
        OperatorKind.Multiply => a * b,
        OperatorKind.Divide => a / b,
        OperatorKind.Negate => -a,
        OperatorKind.Min => Math.Min(a, b),
        OperatorKind.Max => Math.Max(a, b),
        _ => Math.Abs(a),
    };
}
