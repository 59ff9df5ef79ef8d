using DomRules.Engine.Compilation;
using DomRules.Engine.Interpretation;
using DomRules.Model.Graph;

namespace DomRules.Engine.Routing.Rules;

/// <summary>
/// Which rules of the whole policy may apply to the order: their dates include the day, and what they ask of the order alone holds. All are asked
/// at once, when the first is wanted.
/// </summary>
internal sealed class OrderRules
{
    private readonly RoutingSession _session;
    private readonly RuleIndex? _index;
    private readonly ulong[] _dated;
    private readonly ulong[] _inForce;
    private readonly ulong[] _possible;
    private readonly ulong[] _asking;
    private DateOnly? _day;
    private long _stamp = -1;

    internal OrderRules(RoutingSession session, CompiledEvaluator? evaluator)
    {
        _session = session;
        var rules = session.Policy.Graph.Rules;
        Parts = [.. rules.Select(rule => new RuleParts(rule.When))];
        _index = evaluator is null ? null : new RuleIndex(session.Frame, evaluator, Parts.Select(parts => parts.OfOrder));
        _dated = RuleBits.None(rules.Length);
        _inForce = RuleBits.All(rules.Length);
        _possible = RuleBits.All(rules.Length);
        _asking = RuleBits.All(rules.Length);
        foreach (var rule in rules.Where(rule => rule.From is not null || rule.Until is not null))
        {
            RuleBits.Add(_dated, rule.Index);
        }
    }

    /// <summary>The rules' conditions in parts, by rule index.</summary>
    internal RuleParts[] Parts { get; }

    /// <summary>Rules that are in force and not ruled out by the order, by rule index.</summary>
    internal ulong[] Possible
    {
        get
        {
            Settle();
            return _possible;
        }
    }

    /// <summary>Whether the rule's dates include the day.</summary>
    internal bool IsInForce(Rule rule)
    {
        SettleDay();
        return RuleBits.Has(_inForce, rule.Index);
    }

    /// <summary>Whether the order leaves it open that the rule applies.</summary>
    internal bool IsPossible(Rule rule) => RuleBits.Has(Possible, rule.Index);

    /// <summary>Whether what the rule asks of the order is known to hold, so that only its other parts are left to ask.</summary>
    internal bool IsSettled(Rule rule) => RuleBits.Has(Possible, rule.Index) && !RuleBits.Has(_asking, rule.Index);

    /// <summary>What a rule's condition comes to; null: more than the order has to be asked, or why there is no answer.</summary>
    internal Truth? Of(Rule rule) =>
        rule.When is null ? Truth.Yes
        : !IsPossible(rule) ? Truth.No
        : IsSettled(rule) && Parts[rule.Index].IsOfOrder ? Truth.Yes : null;

    private void Settle()
    {
        if (_stamp == _session.Frame.Stamp)
        {
            return;
        }

        _stamp = _session.Frame.Stamp;
        SettleDay();
        _inForce.CopyTo(_possible, 0);
        if (_index is null)
        {
            return;
        }

        var (line, node) = (_session.Frame.Line, _session.Frame.Node);
        (_session.Frame.Line, _session.Frame.Node) = (-1, -1);
        var matching = _index.Matching();
        (_session.Frame.Line, _session.Frame.Node) = (line, node);
        for (var word = 0; word < _possible.Length; word++)
        {
            _asking[word] = _index.Faults[word] | _index.Unknown[word];
            _possible[word] &= matching[word] | _asking[word];
        }
    }

    private void SettleDay()
    {
        if (_day == _session.Today)
        {
            return;
        }

        _day = _session.Today;
        for (var rule = RuleBits.Next(_dated, 0); rule >= 0; rule = RuleBits.Next(_dated, rule + 1))
        {
            var dates = _session.Policy.Graph.Rules[rule];
            if ((dates.From is not { } from || from <= _session.Today) && (dates.Until is not { } until || until >= _session.Today))
            {
                RuleBits.Add(_inForce, rule);
            }
            else
            {
                RuleBits.Remove(_inForce, rule);
            }
        }
    }
}
