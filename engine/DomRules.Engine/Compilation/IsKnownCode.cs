using DomRules.Engine.Facts;
using DomRules.Engine.Interpretation;
using DomRules.Model.Graph;
using DomRules.Model.Values;

namespace DomRules.Engine.Compilation;

/// <summary>Whether the operand is known.</summary>
internal sealed class IsKnownCode(Expression condition, Interpreter reference, Code operand) : ConditionCode(condition, reference)
{
    internal override Truth Test() => operand.Evaluate() switch
    {
        UnknownValue => Truth.No,
        FaultValue => Truth.Fault,
        _ => Truth.Yes,
    };
}
