using DomRules.Engine.Facts;
using DomRules.Model.Facts;
using DomRules.Model.Graph;

namespace DomRules.Engine.Compilation;

/// <summary>Answers over nodes that stay the same for a while: for the snapshot, for the moment of decision, for the order.</summary>
internal sealed class BitsMemory(RuleFrame frame, int nodes)
{
    private const FactScope OfOrder = FactScope.Order | FactScope.Decision | FactScope.Node;

    private readonly Dictionary<Expression, Entry> _entries = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether the answer is the same for every line of an order.</summary>
    internal static bool Remembers(Expression condition) => (condition.Scope & ~OfOrder) == 0;

    /// <summary>The set of a condition: true when it still answers, false when it is to be filled.</summary>
    internal bool TryFind(Expression condition, out TruthBits bits)
    {
        var entry = EntryOf(condition);
        bits = entry.Bits;
        var since = entry.Life switch
        {
            Life.Snapshot => 0,
            Life.Moment => frame.At.UtcTicks,
            _ => frame.Stamp,
        };
        var isValid = entry.Since == since;
        entry.Since = since;
        return isValid;
    }

    /// <summary>Whether the answer may serve several orders, so that it is worth knowing for every node.</summary>
    internal bool OutlivesOrders(Expression condition) => EntryOf(condition).Life != Life.Order;

    private Entry EntryOf(Expression condition)
    {
        if (!_entries.TryGetValue(condition, out var entry))
        {
            _entries.Add(condition, entry = new Entry(new TruthBits(nodes), LifeOf(condition)));
        }

        return entry;
    }

    private static Life LifeOf(Expression condition) =>
        (condition.Scope & FactScope.Order) != 0 || DiffersByOrder(condition) ? Life.Order
        : (condition.Scope & FactScope.Decision) != 0 ? Life.Moment : Life.Snapshot;

    /// <summary>An assumption is told of in every order to which it applies; capacity is what the orders before left.</summary>
    internal static bool DiffersByOrder(Expression expression) =>
        expression is AssumedExpression or FactExpression { Fact.Path: "node.load" or "node.capacity_left" } || expression.Operands.Any(DiffersByOrder);

    private enum Life
    {
        Snapshot,
        Moment,
        Order,
    }

    private sealed class Entry(TruthBits bits, Life life)
    {
        internal TruthBits Bits { get; } = bits;

        internal Life Life { get; } = life;

        internal long Since { get; set; } = -1;
    }
}
