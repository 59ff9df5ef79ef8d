using DomRules.Engine.Interpretation;
using DomRules.Model.Values;

namespace DomRules.Engine.Compilation;

/// <summary>A literal or parameter.</summary>
internal sealed class ConstantCode(Value value) : Code
{
    private readonly Truth _truth = Truths.Of(value);

    internal override Value Evaluate() => value;

    internal override Truth Test() => _truth;
}
