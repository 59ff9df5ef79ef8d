using DomRules.Engine.Facts;
using DomRules.Engine.Interpretation;
using DomRules.Model.Facts;
using DomRules.Model.Graph;
using DomRules.Model.Values;

namespace DomRules.Engine.Compilation;

/// <summary>
/// Conditions over all nodes at once, each part evaluated as soon as its facts are known: node facts once a snapshot, order facts once an
/// order, line facts once a line, and only what joins both for each pair. And, or and not join the parts as sets.
/// </summary>
internal sealed class ConditionBits
{
    private readonly RuleFrame _frame;
    private readonly Interpreter _interpreter;
    private readonly int _nodes;
    private readonly Dictionary<int, TruthBits> _ofSnapshot = [];
    private readonly Dictionary<int, (long Order, TruthBits Bits)> _ofOrder = [];
    private readonly Dictionary<int, (long Order, bool? Truth)> _truthOfOrder = [];
    private readonly Stack<TruthBits> _spare = new();
    private long _order;

    internal ConditionBits(RuleFrame frame, Interpreter interpreter)
    {
        _frame = frame;
        _interpreter = interpreter;
        _nodes = frame.Snapshot.Nodes.Length;
    }

    /// <summary>Prepares a pair's stock figures before a condition over stock is evaluated there; set by routing.</summary>
    internal Action<int, int>? BeforeStock { get; set; }

    /// <summary>Forgets what was known of the order before.</summary>
    internal void BeginOrder() => _order++;

    /// <summary>Where the condition holds for the line (-1: it looks at none), written into <paramref name="result"/>.</summary>
    internal void Evaluate(Expression condition, int line, TruthBits result)
    {
        if ((condition.Scope & FactScope.Node) == 0)
        {
            result.Fill(Single(condition, line));
        }
        else if (condition is OperatorExpression { Kind: OperatorKind.And or OperatorKind.Or or OperatorKind.Not } op)
        {
            Join(op, line, result);
        }
        else
        {
            Leaf(condition, line, result);
        }
    }

    /// <summary>A set to write into; give it back.</summary>
    internal TruthBits Rent() => _spare.TryPop(out var bits) ? bits : new TruthBits(_nodes);

    internal void Return(TruthBits bits) => _spare.Push(bits);

    private void Join(OperatorExpression op, int line, TruthBits result)
    {
        Evaluate(op.Operands[0], line, result);
        if (op.Kind == OperatorKind.Not)
        {
            var copy = Rent();
            copy.CopyFrom(result);
            result.Yes.CopyFrom(copy.No);
            result.No.CopyFrom(copy.Yes);
            Return(copy);
            return;
        }

        var other = Rent();
        for (var i = 1; i < op.Operands.Count; i++)
        {
            Evaluate(op.Operands[i], line, other);
            if (op.Kind == OperatorKind.And)
            {
                result.And(other);
            }
            else
            {
                result.Or(other);
            }
        }

        Return(other);
    }

    private bool? Single(Expression condition, int line)
    {
        if ((condition.Scope & FactScope.Line) != 0)
        {
            _frame.Line = line;
            return Truth(_interpreter.Evaluate(condition));
        }

        if (!_truthOfOrder.TryGetValue(condition.Index, out var known) || known.Order != _order)
        {
            known = (_order, Truth(_interpreter.Evaluate(condition)));
            _truthOfOrder[condition.Index] = known;
        }

        return known.Truth;
    }

    private void Leaf(Expression condition, int line, TruthBits result)
    {
        if (condition.Scope == FactScope.Node)
        {
            if (!_ofSnapshot.TryGetValue(condition.Index, out var bits))
            {
                _ofSnapshot.Add(condition.Index, bits = new TruthBits(_nodes));
                PerNode(condition, -1, bits);
            }

            result.CopyFrom(bits);
        }
        else if ((condition.Scope & (FactScope.Line | FactScope.Stock)) == 0)
        {
            if (!_ofOrder.TryGetValue(condition.Index, out var known) || known.Order != _order)
            {
                var bits = known.Bits ?? new TruthBits(_nodes);
                PerNode(condition, -1, bits);
                _ofOrder[condition.Index] = known = (_order, bits);
            }

            result.CopyFrom(known.Bits);
        }
        else
        {
            PerNode(condition, line, result);
        }
    }

    private void PerNode(Expression condition, int line, TruthBits bits)
    {
        bits.Fill(null);
        var before = _frame.Node;
        var stock = (condition.Scope & FactScope.Stock) != 0;
        _frame.Line = line;
        for (var node = 0; node < _nodes; node++)
        {
            _frame.Node = node;
            if (stock)
            {
                BeforeStock?.Invoke(line, node);
            }

            if (Truth(_interpreter.Evaluate(condition)) is { } truth)
            {
                (truth ? bits.Yes : bits.No).Add(node);
            }
        }

        _frame.Node = before;
    }

    private static bool? Truth(Value value) => value is YesNoValue yes ? yes.IsYes : null;
}
