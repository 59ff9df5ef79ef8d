using DomRules.Engine.Facts;
using DomRules.Engine.Interpretation;
using DomRules.Model.Facts;
using DomRules.Model.Values;

namespace DomRules.Engine.Compilation;

/// <summary>A number that differs from pair to pair: read without making a value of it.</summary>
internal sealed class NumberFactCode(RuleFrame frame, FactDefinition fact, Func<RuleFrame, decimal?> read) : Code
{
    internal override Value Evaluate() => frame.Read(fact);

    internal override Truth Number(out decimal number)
    {
        var known = read(frame);
        number = known.GetValueOrDefault();
        return known is null ? Truth.Unknown : Truth.Yes;
    }
}
