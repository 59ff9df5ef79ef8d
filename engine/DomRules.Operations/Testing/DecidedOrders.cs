using System.Collections.Immutable;
using DomRules.Engine.Returns;
using DomRules.Engine.Routing;
using DomRules.Model.Decisions;
using DomRules.Model.Life;
using DomRules.Model.Orders;
using DomRules.Model.Returns;
using DomRules.Model.Testing;
using DomRules.Operations.Returns;

namespace DomRules.Operations.Testing;

/// <summary>The orders and returns of a test, decided one after the other; the conditions that it expects are asked of each decision while it stands.</summary>
internal sealed class DecidedOrders(ImmutableArray<Expectation> conditions, TestPromises promises) : ITestedDecisions
{
    private readonly List<DecisionRecord> _records = [];
    private readonly Dictionary<Expectation, ConditionAnswer> _answers = new(ReferenceEqualityComparer.Instance);

    public LifeState? State => null;

    internal ImmutableArray<DecisionRecord> Records => [.. _records];

    internal void Decide(Router router, ImmutableArray<Order> orders, DateTimeOffset at)
    {
        var batch = router.NewBatch();
        foreach (var order in orders)
        {
            promises.Ask(order, at, batch);
            var decision = router.Decide(order, at, batch);
            var record = decision.Record(_records.Count + 1);
            _records.Add(record);
            Ask(decision, record, isLast: _records.Count == orders.Length);
            decision.Take();
        }
    }

    /// <summary>Decides the returns one after the other, each beside its order as it was routed.</summary>
    internal void Return(ReturnDesk desk, ImmutableArray<ReturnRequest> returns, ImmutableArray<Order> orders, DateTimeOffset at)
    {
        var known = new KnownOrders();
        var before = new ReturnedSoFar();
        known.Add(orders, _records);
        foreach (var request in returns)
        {
            var record = desk.Decide(before.Complete(known.Complete(request)), request.At ?? at);
            before.Add(record);
            _records.Add(record);
        }
    }

    /// <summary>The decision that something is expected of, on an order or a return, or the answer that came before it; null: there is none.</summary>
    public DecisionRecord? RecordOf(Expectation expectation)
    {
        var asked = expectation.Kind == ExpectKind.Promise ? promises.Answers : _records;
        return expectation.Order is { } id ? asked.Find(r => r.Order == id || r.Return == id) : asked.LastOrDefault();
    }

    public OrderLife? LifeOf(Expectation expectation) => null;

    /// <summary>What became of a condition; null: no policy decided its order.</summary>
    public ConditionAnswer? AnswerTo(Expectation expectation) => _answers.GetValueOrDefault(expectation);

    private void Ask(Decision decision, DecisionRecord record, bool isLast)
    {
        foreach (var expectation in conditions.Where(e => e.Order is { } id ? id == record.Order : isLast))
        {
            if (expectation.Conditions.FirstOrDefault(c => c.Name == record.Policy?.Name) is { } condition && decision.Ask(condition.Value) is { } answer)
            {
                _answers.TryAdd(expectation, answer);
            }
        }
    }
}
