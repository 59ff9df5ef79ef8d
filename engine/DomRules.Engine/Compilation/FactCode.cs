using DomRules.Engine.Facts;
using DomRules.Model.Facts;
using DomRules.Model.Values;

namespace DomRules.Engine.Compilation;

/// <summary>A fact, read once for whatever it depends on: the snapshot, the order, the line.</summary>
internal sealed class FactCode : Code
{
    private const FactScope OfOrder = FactScope.Order | FactScope.Decision;

    private readonly RuleFrame _frame;
    private readonly FactDefinition _fact;
    private readonly Func<RuleFrame, int>? _place;
    private readonly bool _outlivesOrders;
    private (long Stamp, Value? Value)[] _known = [];

    internal FactCode(RuleFrame frame, FactDefinition fact)
    {
        _frame = frame;
        _fact = fact;
        _outlivesOrders = fact.Scope is FactScope.Node or FactScope.None;
        _place = (fact.Scope & ~OfOrder) switch
        {
            FactScope.None => _ => 0,
            FactScope.Line => f => f.Line,
            FactScope.Node => f => f.Node,
            _ => null,
        };
    }

    internal override Value Evaluate()
    {
        if (_place is null)
        {
            return _frame.Read(_fact);
        }

        var place = _place(_frame);
        if ((uint)place >= (uint)_known.Length)
        {
            if (place < 0)
            {
                return Value.Unknown;
            }

            Array.Resize(ref _known, Math.Max(place + 1, _known.Length * 2));
        }

        ref var known = ref _known[place];
        var stamp = _outlivesOrders ? 0 : _frame.Stamp;
        if (known.Value is null || known.Stamp != stamp)
        {
            known = (stamp, _frame.Read(_fact));
        }

        return known.Value;
    }
}
