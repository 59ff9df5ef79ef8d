using DomRules.Engine.Compilation;
using DomRules.Engine.Facts;
using DomRules.Engine.Interpretation;
using DomRules.Model.Graph;

namespace DomRules.Engine.Routing;

/// <summary>The rules of review over the order alone, asked all at once. One that may assume a missing fact is asked alone, so that it tells of it only when it is in force.</summary>
internal sealed class ReviewRules
{
    private readonly RuleFrame _frame;
    private readonly RuleIndex _index;
    private readonly Dictionary<int, int> _places = [];
    private ulong[] _matching = [];
    private long _stamp = -1;

    internal ReviewRules(RuleFrame frame, CompiledEvaluator evaluator, IEnumerable<Rule> rules)
    {
        _frame = frame;
        Rule[] indexed = [.. rules.Where(r => r.When is not null && !Assumes(r.When))];
        for (var place = 0; place < indexed.Length; place++)
        {
            _places.Add(indexed[place].Index, place);
        }

        _index = new RuleIndex(frame, evaluator, indexed.Select(r => r.When));
    }

    /// <summary>What a rule's condition comes to, other than unknown, which counts as no; null: ask it alone.</summary>
    internal Truth? Of(Rule rule)
    {
        if (!_places.TryGetValue(rule.Index, out var place))
        {
            return null;
        }

        if (_stamp != _frame.Stamp)
        {
            _matching = _index.Matching();
            _stamp = _frame.Stamp;
        }

        return RuleBits.Has(_index.Faults, place) ? Truth.Fault : Truths.Of(RuleBits.Has(_matching, place));
    }

    private static bool Assumes(Expression expression) => expression is AssumedExpression || expression.Operands.Any(Assumes);
}
