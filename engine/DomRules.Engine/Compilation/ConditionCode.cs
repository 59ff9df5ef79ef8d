using DomRules.Engine.Interpretation;
using DomRules.Model.Graph;
using DomRules.Model.Values;

namespace DomRules.Engine.Compilation;

/// <summary>A condition. Why it is at fault, which is rare, is found out by the reference.</summary>
internal abstract class ConditionCode(Expression condition, Interpreter reference) : Code
{
    internal sealed override Value Evaluate() => Test() switch
    {
        Truth.Yes => YesNoValue.Yes,
        Truth.No => YesNoValue.No,
        Truth.Unknown => Value.Unknown,
        _ => reference.Evaluate(condition),
    };

    internal abstract override Truth Test();
}
