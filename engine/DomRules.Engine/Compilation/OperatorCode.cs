using DomRules.Engine.Facts;
using DomRules.Engine.Interpretation;
using DomRules.Model.Graph;
using DomRules.Model.Values;

namespace DomRules.Engine.Compilation;

/// <summary>An operator that needs every operand, applied to values: whatever has no faster form.</summary>
internal sealed class OperatorCode(OperatorExpression op, Code[] operands) : Code
{
    private readonly Value[] _values = new Value[operands.Length];

    internal override Value Evaluate()
    {
        FaultValue? fault = null;
        var isKnown = true;
        for (var i = 0; i < operands.Length; i++)
        {
            var value = _values[i] = operands[i].Evaluate();
            fault ??= value as FaultValue;
            isKnown &= value is not UnknownValue;
        }

        return fault ?? (isKnown ? Interpreter.Apply(op, _values) : Value.Unknown);
    }
}
