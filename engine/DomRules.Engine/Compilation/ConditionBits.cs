using DomRules.Engine.Facts;
using DomRules.Engine.Interpretation;
using DomRules.Model.Facts;
using DomRules.Model.Graph;

namespace DomRules.Engine.Compilation;

/// <summary>
/// Conditions over all nodes at once, each part evaluated as soon as its facts are known: node facts once a snapshot or moment, order facts
/// once an order, and only what joins both for each pair that the other parts leave open. And, or and not join the parts as sets.
/// </summary>
internal sealed class ConditionBits
{
    private readonly RuleFrame _frame;
    private readonly IExpressionEvaluator _evaluator;
    private readonly int _nodes;
    private readonly Dictionary<OperatorExpression, Expression[]> _cheapestFirst = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Expression, bool> _assumes = new(ReferenceEqualityComparer.Instance);
    private readonly BitsMemory _memory;
    private readonly Stack<TruthBits> _spare = new();

    internal ConditionBits(RuleFrame frame, IExpressionEvaluator evaluator)
    {
        _frame = frame;
        _evaluator = evaluator;
        _nodes = frame.Snapshot.Nodes.Length;
        _memory = new BitsMemory(frame, _nodes);
    }

    /// <summary>Whether each condition is asked whole and anew for every node: nothing joined, nothing remembered.</summary>
    internal bool IsPlain { get; init; }

    /// <summary>Prepares a pair's stock figures before a condition over stock is evaluated there; set by routing.</summary>
    internal Action<int, int>? BeforeStock { get; set; }

    /// <summary>Where the condition holds for the line (-1: it looks at none), written into <paramref name="result"/>.</summary>
    internal void Evaluate(Expression condition, int line, TruthBits result) => Evaluate(condition, line, null, result);

    /// <summary>Where all of the conditions hold for the line; none: everywhere.</summary>
    internal void EvaluateAll(ReadOnlySpan<Expression> conditions, int line, TruthBits result)
    {
        if (conditions.IsEmpty)
        {
            result.Fill(Truth.Yes);
        }
        else
        {
            Join(OperatorKind.And, conditions, line, null, result);
        }
    }

    /// <summary>A set to write into; give it back.</summary>
    internal TruthBits Rent() => _spare.TryPop(out var bits) ? bits : new TruthBits(_nodes);

    internal void Return(TruthBits bits) => _spare.Push(bits);

    /// <summary>The same for the nodes that matter.</summary>
    /// <param name="condition">What is asked.</param>
    /// <param name="line">Of which line.</param>
    /// <param name="among">Nodes whose answer still matters; null: all. The others may get any answer or none.</param>
    /// <param name="result">The answer.</param>
    private void Evaluate(Expression condition, int line, NodeBits? among, TruthBits result)
    {
        if (IsPlain)
        {
            PerNode(condition, line, null, result);
        }
        else if ((condition.Scope & FactScope.Node) == 0)
        {
            _frame.Line = line;
            result.Fill(_evaluator.Test(condition));
        }
        else if (Assumes(condition))
        {
            PerNode(condition, line, null, result);
        }
        else if (BitsMemory.Remembers(condition) && (_memory.OutlivesOrders(condition) || among is null || among.Count * 3 >= _nodes))
        {
            if (!_memory.TryFind(condition, out var bits))
            {
                WorkOut(condition, -1, null, bits);
            }

            result.CopyFrom(bits);
        }
        else
        {
            WorkOut(condition, line, among, result);
        }
    }

    /// <summary>Which assumptions a decision used follows from the order in which the policy asks: such a condition is asked as it is written.</summary>
    private bool Assumes(Expression condition)
    {
        if (!_assumes.TryGetValue(condition, out var assumes))
        {
            assumes = condition is AssumedExpression || condition.Operands.Any(Assumes);
            _assumes.Add(condition, assumes);
        }

        return assumes;
    }

    private void WorkOut(Expression condition, int line, NodeBits? among, TruthBits result)
    {
        switch (condition)
        {
            case OperatorExpression { Kind: OperatorKind.Not } not:
                Evaluate(not.Operands[0], line, among, result);
                result.Swap();
                break;
            case OperatorExpression { Kind: OperatorKind.And or OperatorKind.Or } junction:
                Join(junction.Kind, CheapestFirst(junction), line, among, result);
                break;
            default:
                PerNode(condition, line, among, result);
                break;
        }
    }

    private void Join(OperatorKind kind, ReadOnlySpan<Expression> operands, int line, NodeBits? among, TruthBits result)
    {
        Evaluate(operands[0], line, among, result);
        if (operands.Length == 1)
        {
            return;
        }

        var other = Rent();
        var open = Rent();
        for (var i = 1; i < operands.Length; i++)
        {
            open.Yes.FillExcept(kind == OperatorKind.And ? result.No : result.Yes, among);
            if (open.Yes.IsEmpty)
            {
                break;
            }

            Evaluate(operands[i], line, open.Yes, other);
            if (kind == OperatorKind.And)
            {
                result.And(other);
            }
            else
            {
                result.Or(other);
            }
        }

        Return(open);
        Return(other);
    }

    private Expression[] CheapestFirst(OperatorExpression junction)
    {
        if (!_cheapestFirst.TryGetValue(junction, out var operands))
        {
            operands = [.. junction.Operands.OrderBy(RuleParts.Cost)];
            _cheapestFirst.Add(junction, operands);
        }

        return operands;
    }

    private void PerNode(Expression condition, int line, NodeBits? among, TruthBits bits)
    {
        bits.Fill(Truth.Unknown);
        var before = _frame.Node;
        var stock = (condition.Scope & FactScope.Stock) != 0;
        _frame.Line = line;
        for (var node = among is null ? 0 : among.Next(0); node >= 0 && node < _nodes; node = among is null ? node + 1 : among.Next(node + 1))
        {
            _frame.Node = node;
            if (stock)
            {
                BeforeStock?.Invoke(line, node);
            }

            bits.Set(node, _evaluator.Test(condition));
        }

        _frame.Node = before;
    }
}
