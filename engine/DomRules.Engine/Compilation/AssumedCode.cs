using DomRules.Engine.Interpretation;
using DomRules.Model.Graph;
using DomRules.Model.Values;

namespace DomRules.Engine.Compilation;

/// <summary>A fact that is assumed where it is missing; whoever listens is told.</summary>
internal sealed class AssumedCode(Code fact, AssumedExpression assumed, Action<AssumedExpression> tell) : Code
{
    internal override Value Evaluate()
    {
        var value = fact.Evaluate();
        if (value is not UnknownValue)
        {
            return value;
        }

        tell(assumed);
        return assumed.Assumed;
    }

    internal override Truth Number(out decimal number)
    {
        var known = fact.Number(out number);
        return known == Truth.Unknown ? base.Number(out number) : known;
    }
}
