using DomRules.Engine.Facts;
using DomRules.Engine.Interpretation;
using DomRules.Model.Graph;

namespace DomRules.Engine.Compilation;

/// <summary>
/// Which of many rules hold for an order: each value of a fact maps to the rules that it lets pass, and a handful of such sets joined is the
/// answer. What is neither a code, a member nor a bound is evaluated for the rules that are still open then.
/// </summary>
internal sealed class RuleIndex
{
    private readonly CompiledEvaluator _evaluator;
    private readonly Expression?[] _conditions;
    private readonly RuleColumn[] _columns;
    private readonly ulong[] _unindexed;
    private readonly ulong[] _open;
    private readonly ulong[] _doubtful;

    /// <summary>Indexes a policy for a frame.</summary>
    /// <param name="frame">Where the order is.</param>
    /// <param name="evaluator">Bound to the same frame.</param>
    /// <param name="conditions">Conditions over the order, by rule; null: always.</param>
    internal RuleIndex(RuleFrame frame, CompiledEvaluator evaluator, IEnumerable<Expression?> conditions)
    {
        _evaluator = evaluator;
        _conditions = [.. conditions];
        var builder = new RuleIndexBuilder(frame, evaluator, _conditions.Length);
        for (var rule = 0; rule < _conditions.Length; rule++)
        {
            builder.Add(rule, _conditions[rule]);
        }

        _columns = builder.Columns();
        _unindexed = builder.Unindexed;
        _open = RuleBits.None(_conditions.Length);
        _doubtful = RuleBits.None(_conditions.Length);
        All = RuleBits.All(_conditions.Length);
        Faults = RuleBits.None(_conditions.Length);
    }

    /// <summary>Rules whose condition is at fault for the order last asked about.</summary>
    internal ulong[] Faults { get; }

    /// <summary>How many rules could not be indexed whole.</summary>
    internal int UnindexedCount => _unindexed.Sum(w => System.Numerics.BitOperations.PopCount(w));

    private ulong[] All { get; }

    /// <summary>The rules that hold for the frame's order, valid until the next call.</summary>
    internal ulong[] Matching()
    {
        All.CopyTo(_open, 0);
        Array.Clear(Faults);
        _unindexed.CopyTo(_doubtful, 0);
        foreach (var column in _columns)
        {
            if (column.Refute(_open) != Truth.Yes)
            {
                RuleBits.Or(_doubtful, column.Asking);
            }
        }

        for (var rule = RuleBits.Next(_doubtful, 0); rule >= 0; rule = RuleBits.Next(_doubtful, rule + 1))
        {
            if (RuleBits.Has(_open, rule))
            {
                Settle(rule);
            }
        }

        return _open;
    }

    private void Settle(int rule)
    {
        var truth = _evaluator.Test(_conditions[rule]!);
        if (truth != Truth.Yes)
        {
            RuleBits.Remove(_open, rule);
        }

        if (truth == Truth.Fault)
        {
            RuleBits.Add(Faults, rule);
        }
    }
}
