using System.Collections.Immutable;
using DomRules.Engine.Calendars;
using DomRules.Engine.Distances;
using DomRules.Engine.Snapshots;
using DomRules.Model.Graph;
using DomRules.Model.Decisions;
using DomRules.Model.Life;
using DomRules.Model.Orders;

namespace DomRules.Engine.Routing;

/// <summary>Decides where orders ship from. Pure: the same order, snapshot, batch state, policy and time give the same record, byte for byte. Not safe to share between threads; see <see cref="ForAnotherThread"/>.</summary>
public sealed class Router
{
    private const int WorthAThread = 64;
    private readonly PolicyLibrary _library;
    private readonly Snapshot _snapshot;
    private readonly SnapshotSlice _slice;
    private readonly CapacityLedger _used;
    private readonly Evaluation _evaluation;
    private readonly ImmutableArray<(PolicyOutline Policy, World World)> _worlds;
    private readonly ImmutableArray<PolicyRouter> _policies;
    private readonly List<Router> _others = [];

    /// <summary>Prepares a library for a snapshot.</summary>
    public Router(PolicyLibrary library, Snapshot snapshot)
        : this(library, snapshot, Evaluation.Compiled)
    {
    }

    /// <summary>The same, with a choice of evaluators.</summary>
    internal Router(PolicyLibrary library, Snapshot snapshot, Evaluation evaluation)
    {
        _library = library;
        _snapshot = snapshot;
        _evaluation = evaluation;
        var timetable = new Timetable(snapshot);
        var distances = new DistanceTable(snapshot);
        _slice = new SnapshotSlice(snapshot);
        _used = CapacityLedger.OfNodes(snapshot, timetable);
        _worlds = [.. library.Policies.Select(graph => (new PolicyOutline(graph), new World(snapshot, timetable, distances, graph)))];
        _policies = Policies();
    }

    private Router(Router other)
    {
        (_library, _snapshot, _slice, _used, _evaluation, _worlds) = (other._library, other._snapshot, other._slice, other._used, other._evaluation, other._worlds);
        _policies = Policies();
    }

    /// <summary>A router for another thread, which shares what both only read.</summary>
    public Router ForAnotherThread() => new(this);

    /// <summary>Hashes of the library's policies, in their order.</summary>
    internal IEnumerable<string> PolicyHashes => _policies.Select(policy => policy.Session.Policy.Graph.Hash);

    /// <summary>A batch in which nothing was taken yet.</summary>
    public Batch NewBatch() => NewBatch(_snapshot, _slice);

    /// <summary>A batch in which nothing was taken yet of other stock than the router was prepared with; all that was worked out for it serves again.</summary>
    /// <param name="restocked">A snapshot of the same base (<see cref="Snapshot.Restocked"/>).</param>
    public Batch NewBatch(Snapshot restocked) =>
        !restocked.IsOfOneBaseWith(_snapshot) ? throw new ArgumentException("The snapshot is not the router's with other stock: prepare a router for it.", nameof(restocked))
        : ReferenceEquals(restocked, _snapshot) ? NewBatch()
        : NewBatch(restocked, new SnapshotSlice(restocked, _slice));

    /// <summary>Decides one order; changes nothing. The record is written when the decision is asked for it, stock is taken when it is told to.</summary>
    /// <param name="order">The order.</param>
    /// <param name="at">Decision time.</param>
    /// <param name="batch">What orders before it left.</param>
    public Decision Decide(Order order, DateTimeOffset at, Batch batch)
    {
        RequireOwn(batch);
        return PolicyFor(order, at, batch) is { } policy ? policy.Decide() : new Decision(new WithoutPolicy(order, at, batch.Snapshot));
    }

    /// <summary>
    /// Decides orders one after the other, each on what those before it left, on all cores: orders that share no stock are decided at the same
    /// time. Every decision is the one that <see cref="Decide"/> and <see cref="Decision.Take"/> would give in a row.
    /// </summary>
    /// <param name="orders">In the order of service.</param>
    /// <param name="at">Decision time of an order.</param>
    /// <param name="batch">What orders before them left.</param>
    /// <param name="decided">Told the place of each order and what was decided, before its stock is taken; by several threads at once and not in turn.</param>
    public void DecideInTurn(IReadOnlyList<Order> orders, Func<Order, DateTimeOffset> at, Batch batch, Action<int, Decision> decided) =>
        DecideInTurn(orders, at, batch, decided, Math.Clamp(orders.Count / WorthAThread, 1, Environment.ProcessorCount));

    /// <summary>The same with so many threads. Where nodes' days or slots can be full every order looks at all days, and one thread is as good as several.</summary>
    internal void DecideInTurn(IReadOnlyList<Order> orders, Func<Order, DateTimeOffset> at, Batch batch, Action<int, Decision> decided, int threads)
    {
        threads = _snapshot.Nodes.Any(node => node.Capacity is not null) || !_snapshot.Slots.All.IsEmpty ? 1 : threads;
        while (_others.Count < threads - 1)
        {
            _others.Add(ForAnotherThread());
        }

        new TurnTaking(orders, at, batch, decided).Run([this, .. _others.Take(threads - 1)]);
    }

    /// <summary>Answers an event on an order that was routed before, by the <c>exceptions</c> of its policy; changes nothing. What is to be planned again is planned by another <see cref="Decide"/>.</summary>
    /// <param name="order">The order as it stands, its attempts and cleared rules included.</param>
    /// <param name="happened">What happened.</param>
    /// <param name="at">When it is answered.</param>
    /// <param name="batch">What is left of stock and capacity.</param>
    /// <param name="previous">Hash of the decision that the event came upon; null: not known.</param>
    public EventAnswer Answer(Order order, OrderEvent happened, DateTimeOffset at, Batch batch, string? previous = null)
    {
        RequireOwn(batch);
        return PolicyFor(order, at, batch) is { } policy ? policy.Answer(happened, previous) : new WithoutPolicy(order, at, batch.Snapshot).Answer(happened, previous);
    }

    /// <summary>Records that a person lets a held order go on of which nothing is to be planned; changes nothing.</summary>
    /// <param name="order">The order as it stands, what the person cleared included.</param>
    /// <param name="person">Who, why, and what held it.</param>
    /// <param name="cleared">Rules that do not hold it again.</param>
    /// <param name="at">When.</param>
    /// <param name="batch">What is left of stock and capacity.</param>
    /// <param name="previous">Hash of the decision before; null: not known.</param>
    public DecisionRecord Release(Order order, PersonRecord person, ImmutableArray<string> cleared, DateTimeOffset at, Batch batch, string? previous)
    {
        RequireOwn(batch);
        return PolicyFor(order, at, batch) is { } policy ? policy.Release(person, cleared, previous) : new WithoutPolicy(order, at, batch.Snapshot).Release(person, cleared, previous);
    }

    /// <summary>Service levels faster than the order's in the words of its policy, the slowest of them first.</summary>
    public IEnumerable<string> FasterLevels(Order order, DateTimeOffset at) => GraphOf(order, at) is { } graph ? World.LevelsOf(graph).FasterThan(order.Service) : [];

    /// <summary>Whether a rule of the order's policy asks before the plan or after it, and so would ask the same again.</summary>
    public bool IsGate(Order order, string rule, DateTimeOffset at) =>
        GraphOf(order, at) is { } graph && graph.RulesOf(BlockKind.Review).Concat(graph.RulesOf(BlockKind.Confirm)).Any(one => string.Equals(one.Name, rule, StringComparison.Ordinal));

    /// <summary>
    /// The order in which a batch is served: by <c>serve orders by</c> of each order's policy, ties by order id. Orders of different policies, whose words do not
    /// compare, take turns as they were placed: whenever one of a policy is due, the next by that policy's words is served.
    /// </summary>
    public IReadOnlyList<int> ServingOrder(IReadOnlyList<Order> orders, Func<Order, DateTimeOffset> at)
    {
        var batch = NewBatch();
        return _policies.IsEmpty ? [.. Enumerable.Range(0, orders.Count)]
            : _policies.Length == 1 ? _policies[0].ServingOrder(orders, at, batch)
            : ServingTurns.Of(orders, at, batch, order => PolicyFor(order, at(order), batch));
    }

    /// <summary>The first policy that is for the order, begun with it; null: none is.</summary>
    private PolicyRouter? PolicyFor(Order order, DateTimeOffset at, Batch batch)
    {
        for (var i = 0; i < _policies.Length; i++)
        {
            _policies[i].Begin(order, at, batch);
            if (_library.IsFor(i, _policies[i].Session.Frame.MarketId) && _policies[i].Applies)
            {
                return _policies[i];
            }
        }

        return null;
    }

    private RuleGraph? GraphOf(Order order, DateTimeOffset at) => PolicyFor(order, at, NewBatch())?.Session.Policy.Graph;

    private void RequireOwn(Batch batch)
    {
        if (!batch.Snapshot.IsOfOneBaseWith(_snapshot))
        {
            throw new ArgumentException("The batch is of another snapshot than the router.", nameof(batch));
        }
    }

    private Batch NewBatch(Snapshot snapshot, SnapshotSlice slice) => new(snapshot, slice, new StockLedger(snapshot), _used.With(snapshot.CapacityUses));

    private ImmutableArray<PolicyRouter> Policies() => [.. _worlds.Select(pair => new PolicyRouter(new RoutingSession(pair.Policy, pair.World, _evaluation)))];
}
