using System.Buffers;
using System.Collections.Immutable;
using DomRules.Engine.Explanation;
using DomRules.Model.Decisions;
using DomRules.Model.Graph;
using DomRules.Model.Life;

namespace DomRules.Engine.Routing;

/// <summary>
/// What a router decided of one order. It is a view of the router's memory: its record can be written, and its stock taken, until the router
/// decides the next order; after that, and once the stock is taken, asking is a defect of the caller and throws.
/// </summary>
public readonly struct Decision
{
    private readonly PolicyRouter? _router;
    private readonly WithoutPolicy? _without;
    private readonly long _stamp;

    internal Decision(PolicyRouter router, long stamp, Outcome outcome)
    {
        _router = router;
        _stamp = stamp;
        Outcome = outcome;
    }

    internal Decision(WithoutPolicy without)
    {
        _without = without;
        Outcome = Outcome.Held;
    }

    /// <summary>Whose memory it is; null: no policy applied.</summary>
    internal PolicyRouter? Router => _router;

    /// <summary>What came of the order.</summary>
    public Outcome Outcome { get; }

    /// <summary>
    /// What rules want done with the order, with amounts: cancellations, holds, notices and tags of gates, and what <c>exceptions</c> does when there is no
    /// plan or a fault. Empty for an order that is simply routed. The record's <c>actions</c> and <c>holds</c> say the same.
    /// </summary>
    public ImmutableArray<OrderAction> Actions => _router?.Actions(_stamp) ?? WithoutPolicy.Actions;

    /// <summary>Writes everything about the decision down.</summary>
    /// <param name="served">Place in the batch, 1 first; null outside a batch.</param>
    public DecisionRecord Record(int? served = null) => _router?.Record(_stamp, served) ?? _without!.Record(served);

    /// <summary>Writes the bytes of the record (<see cref="DecisionJson"/>), which costs far less than making the record first.</summary>
    /// <param name="buffer">Where they are appended, without a line end.</param>
    /// <param name="served">Place in the batch, 1 first; null outside a batch.</param>
    public void WriteJson(IBufferWriter<byte> buffer, int? served = null)
    {
        if (_router is { } router)
        {
            router.WriteJson(buffer, _stamp, served);
        }
        else
        {
            DecisionJson.Write(buffer, _without!.Record(served));
        }
    }

    /// <summary>Asks whether a condition of the policy's graph holds of the order and its plan; null: no policy applied, so there is nothing that it could be asked of.</summary>
    /// <param name="condition">Over facts of the order, its lines, the decision and the plan.</param>
    public ConditionAnswer? Ask(Expression condition) => _router?.Ask(_stamp, condition);

    /// <summary>
    /// How the plan stands beside the best one that ships anything of a line from a node; null where there is no plan, or no such line or node. It can be
    /// asked until the record is written.
    /// </summary>
    /// <param name="node">Node id.</param>
    /// <param name="line">Line number.</param>
    public PairComparison? CompareWith(string node, int line) => _router?.CompareWith(_stamp, node, line);

    /// <summary>Takes from the batch the stock and capacity that the plan uses, so that the next order does not find it. Without a plan nothing is taken.</summary>
    public void Take() => _router?.Take(_stamp);
}
