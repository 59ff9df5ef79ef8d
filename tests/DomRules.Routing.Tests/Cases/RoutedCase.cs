using System.Collections.Immutable;
using DomRules.Engine.Explanation;
using DomRules.Engine.Promising;
using DomRules.Engine.Routing;
using DomRules.Engine.Snapshots;
using DomRules.Language;
using DomRules.Language.Diagnostics;
using DomRules.Language.Text;
using DomRules.Model.Decisions;
using DomRules.Model.Graph;
using DomRules.Model.Networks;
using DomRules.Model.Orders;
using DomRules.Routing.Tests.Policies;

namespace DomRules.Routing.Tests.Cases;

/// <summary>A policy, a network, orders and a time: all that a decision depends on. Every call of the router in these tests stands here.</summary>
internal sealed record RoutedCase(PolicySketch Policy, Network Network, ImmutableArray<Order> Orders, DateTimeOffset At)
{
    /// <summary>Compiled; null where the text is no valid policy.</summary>
    public PolicyLibrary? Library { get; init; }

    public Order Order => Orders[0];

    /// <summary>What the compiler says of a text.</summary>
    public static CompilationResult Compile(string text) => PolicyCompiler.Compile([new SourceText("made_up.route", text)]);

    public static RoutedCase Of(PolicySketch policy, Network network, ImmutableArray<Order> orders, DateTimeOffset at) =>
        new(policy, network, orders, at) { Library = Compile(policy.Text).Library };

    public static string Errors(PolicySketch policy) =>
        DiagnosticRenderer.RenderAll(Compile(policy.Text).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error));

    public RoutedCase With(PolicySketch policy) => this with { Policy = policy, Library = Compile(policy.Text).Library };

    public RoutedCase With(Network network) => this with { Network = network };

    public RoutedCase With(Order order) => this with { Orders = [order] };

    public Snapshot Shared() => Snapshot.Of(Network);

    public Router Router() => Router(Shared());

    public Router Router(Snapshot snapshot) => new(Library ?? throw new InvalidOperationException(Errors(Policy)), snapshot);

    /// <summary>The router whose conditions are interpreted.</summary>
    public Router Reference(Snapshot snapshot) => new(Library!, snapshot, Evaluation.Reference);

    /// <summary>The record of the first order, alone.</summary>
    public DecisionRecord Record()
    {
        var router = Router();
        return Decide(router, Order, At, router.NewBatch());
    }

    /// <summary>How the plan of the first order stands beside the best one that has a pair; null: there is no plan.</summary>
    public PairComparison? CompareWith(string node, int line)
    {
        var router = Router();
        return router.Decide(Order, At, router.NewBatch()).CompareWith(node, line);
    }

    /// <summary>What can be promised to an order while it is a cart.</summary>
    public static DecisionRecord Promise(Router router, Order order, DateTimeOffset at, Batch batch, bool holds = false) =>
        new Promiser(router).Promise(new PromiseRequest { Order = order with { Stage = "cart" }, Holds = holds }, at, batch);

    /// <summary>The records of all orders, served as the policy says, written in input order.</summary>
    public ImmutableArray<DecisionRecord> Batch()
    {
        var router = Router();
        var batch = router.NewBatch();
        var records = new DecisionRecord[Orders.Length];
        var served = 0;
        foreach (var index in router.ServingOrder(Orders, _ => At))
        {
            records[index] = Decide(router, Orders[index], At, batch, ++served);
        }

        return [.. records];
    }

    /// <summary>Decides, writes the record, and takes what the plan uses from the batch.</summary>
    public static DecisionRecord Decide(Router router, Order order, DateTimeOffset at, Batch batch, int? served = null)
    {
        var decision = router.Decide(order, at, batch);
        var record = decision.Record(served);
        decision.Take();
        return record;
    }

    public static string Text(DecisionRecord record) => System.Text.Encoding.UTF8.GetString(DecisionJson.Write(record));
}
