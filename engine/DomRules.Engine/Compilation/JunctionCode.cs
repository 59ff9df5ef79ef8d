using DomRules.Engine.Interpretation;
using DomRules.Model.Graph;

namespace DomRules.Engine.Compilation;

/// <summary>And, or: an operand that decides alone beats unknown and faults, wherever it stands; else a fault beats unknown.</summary>
internal sealed class JunctionCode(OperatorExpression junction, Interpreter reference, Code[] operands) : ConditionCode(junction, reference)
{
    private readonly Truth _deciding = Truths.Of(junction.Kind == OperatorKind.Or);

    internal override Truth Test()
    {
        var result = _deciding == Truth.Yes ? Truth.No : Truth.Yes;
        foreach (var operand in operands)
        {
            var truth = operand.Test();
            if (truth == _deciding)
            {
                return truth;
            }

            if (truth >= Truth.Unknown && (result < Truth.Unknown || truth == Truth.Fault))
            {
                result = truth;
            }
        }

        return result;
    }
}
