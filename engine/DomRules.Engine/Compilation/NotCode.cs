using DomRules.Engine.Interpretation;
using DomRules.Model.Graph;

namespace DomRules.Engine.Compilation;

/// <summary>The opposite.</summary>
internal sealed class NotCode(Expression condition, Interpreter reference, Code operand) : ConditionCode(condition, reference)
{
    internal override Truth Test() => operand.Test() switch
    {
        Truth.Yes => Truth.No,
        Truth.No => Truth.Yes,
        var other => other,
    };
}
