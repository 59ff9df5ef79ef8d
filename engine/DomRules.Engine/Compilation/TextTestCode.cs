using System.Collections.Frozen;
using DomRules.Engine.Facts;
using DomRules.Engine.Interpretation;
using DomRules.Model.Graph;
using DomRules.Model.Values;

namespace DomRules.Engine.Compilation;

/// <summary>A code or text that is, or is not, one of those listed: is, is not, in.</summary>
internal sealed class TextTestCode(OperatorExpression test, Interpreter reference, Code operand, FrozenSet<string> listed) : ConditionCode(test, reference)
{
    private readonly bool _whenListed = test.Kind != OperatorKind.NotEqual;

    internal override Truth Test() => operand.Evaluate() switch
    {
        CodeValue code => Truths.Of(listed.Contains(code.Code) == _whenListed),
        TextValue text => Truths.Of(listed.Contains(text.Text) == _whenListed),
        FaultValue => Truth.Fault,
        _ => Truth.Unknown,
    };
}
