using DomRules.Engine.Facts;
using DomRules.Engine.Interpretation;
using DomRules.Model.Graph;
using DomRules.Model.Values;

namespace DomRules.Engine.Compilation;

/// <summary>A set that has one, any or all of the codes listed.</summary>
internal sealed class SetTestCode(OperatorExpression test, Interpreter reference, Code operand, string[] listed) : ConditionCode(test, reference)
{
    private readonly bool _deciding = test.Kind != OperatorKind.HasAll;

    internal override Truth Test() => operand.Evaluate() switch
    {
        SetValue set => Truths.Of(Has(set)),
        FaultValue => Truth.Fault,
        _ => Truth.Unknown,
    };

    private bool Has(SetValue set)
    {
        foreach (var code in listed)
        {
            if (set.Has(code) == _deciding)
            {
                return _deciding;
            }
        }

        return !_deciding;
    }
}
