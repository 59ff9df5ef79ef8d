using DomRules.Engine.Facts;
using DomRules.Engine.Interpretation;
using DomRules.Model.Graph;

namespace DomRules.Engine.Compilation;

/// <summary>
/// Which of many rules hold for an order or a line: each value of a fact maps to the rules that it lets pass, and a handful of such sets joined
/// is the answer. What is neither a code, a member nor a bound is evaluated for the rules that are still open then.
/// </summary>
internal sealed class RuleIndex
{
    private readonly CompiledEvaluator _evaluator;
    private readonly Expression[][] _conditions;
    private readonly RuleColumn[] _columns;
    private readonly ulong[] _unindexed;
    private readonly ulong[] _open;
    private readonly ulong[] _doubtful;

    /// <summary>Indexes conditions over the order for a frame.</summary>
    /// <param name="frame">Where the order is.</param>
    /// <param name="evaluator">Bound to the same frame.</param>
    /// <param name="conditions">By rule; null: always.</param>
    internal RuleIndex(RuleFrame frame, CompiledEvaluator evaluator, IEnumerable<Expression?> conditions)
        : this(frame, evaluator, conditions.Select(condition => condition is null ? (Expression[])[] : [condition]))
    {
    }

    /// <summary>Indexes conditions for a frame.</summary>
    /// <param name="frame">Where the order is, and the line if a condition looks at lines.</param>
    /// <param name="evaluator">Bound to the same frame.</param>
    /// <param name="conditions">By rule what must all hold; nothing: always.</param>
    internal RuleIndex(RuleFrame frame, CompiledEvaluator evaluator, IEnumerable<Expression[]> conditions)
    {
        _evaluator = evaluator;
        _conditions = [.. conditions];
        var builder = new RuleIndexBuilder(frame, evaluator, _conditions.Length);
        for (var rule = 0; rule < _conditions.Length; rule++)
        {
            foreach (var condition in _conditions[rule])
            {
                builder.Add(rule, condition);
            }
        }

        _columns = builder.Columns();
        _unindexed = builder.Unindexed;
        _open = RuleBits.None(_conditions.Length);
        _doubtful = RuleBits.None(_conditions.Length);
        All = RuleBits.All(_conditions.Length);
        Faults = RuleBits.None(_conditions.Length);
        Unknown = RuleBits.None(_conditions.Length);
    }

    /// <summary>Rules whose condition was at fault when last asked.</summary>
    internal ulong[] Faults { get; }

    /// <summary>Rules whose condition had no answer when last asked.</summary>
    internal ulong[] Unknown { get; }

    /// <summary>How many rules could not be indexed whole.</summary>
    internal int UnindexedCount => _unindexed.Sum(w => System.Numerics.BitOperations.PopCount(w));

    private ulong[] All { get; }

    /// <summary>The rules that hold for the frame's order and line, valid until the next call.</summary>
    internal ulong[] Matching()
    {
        All.CopyTo(_open, 0);
        Array.Clear(Faults);
        Array.Clear(Unknown);
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
        var truth = AllOf(_conditions[rule]);
        if (truth != Truth.Yes)
        {
            RuleBits.Remove(_open, rule);
        }

        if (truth >= Truth.Unknown)
        {
            RuleBits.Add(truth == Truth.Fault ? Faults : Unknown, rule);
        }
    }

    /// <summary>A condition that does not hold decides alone; else a fault beats unknown.</summary>
    private Truth AllOf(Expression[] conditions)
    {
        var result = Truth.Yes;
        foreach (var condition in conditions)
        {
            var truth = _evaluator.Test(condition);
            if (truth == Truth.No)
            {
                return truth;
            }

            result = truth > result ? truth : result;
        }

        return result;
    }
}
