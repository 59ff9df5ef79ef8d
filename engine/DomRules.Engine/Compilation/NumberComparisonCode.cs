using DomRules.Engine.Interpretation;
using DomRules.Model.Graph;

namespace DomRules.Engine.Compilation;

/// <summary>Two or, for between, three numbers or amounts compared.</summary>
internal sealed class NumberComparisonCode(OperatorExpression comparison, Interpreter reference, Code[] operands) : ConditionCode(comparison, reference)
{
    private readonly OperatorKind _kind = comparison.Kind;

    internal override Truth Test()
    {
        var left = operands[0].Number(out var value);
        var right = operands[1].Number(out var bound);
        var last = Truth.Yes;
        decimal upper = 0;
        if (operands.Length > 2)
        {
            last = operands[2].Number(out upper);
        }

        return left == Truth.Fault || right == Truth.Fault || last == Truth.Fault ? Truth.Fault
            : left != Truth.Yes || right != Truth.Yes || last != Truth.Yes ? Truth.Unknown
            : Truths.Of(Holds(value, bound, upper));
    }

    private bool Holds(decimal value, decimal bound, decimal upper) => _kind switch
    {
        OperatorKind.Equal => value == bound,
        OperatorKind.NotEqual => value != bound,
        OperatorKind.Less => value < bound,
        OperatorKind.LessOrEqual => value <= bound,
        OperatorKind.Greater => value > bound,
        OperatorKind.GreaterOrEqual => value >= bound,
        _ => value >= bound && value <= upper,
    };
}
