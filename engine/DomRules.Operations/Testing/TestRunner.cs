using System.Collections.Immutable;
using DomRules.Engine.Routing;
using DomRules.Engine.Snapshots;
using DomRules.Model.Decisions;
using DomRules.Model.Graph;
using DomRules.Model.Networks;
using DomRules.Model.Orders;
using DomRules.Model.Testing;
using DomRules.Operations.Libraries;

namespace DomRules.Operations.Testing;

/// <summary>Runs in-language tests.</summary>
public sealed class TestRunner(LoadedLibrary library)
{
    private readonly TestInputs _inputs = new(library);

    /// <summary>Runs every test of the library, in the order written.</summary>
    public ImmutableArray<TestResult> RunAll() => [.. library.Compilation.Tests.Select(Run)];

    /// <summary>Runs one test.</summary>
    public TestResult Run(PolicyTest test)
    {
        if (NeedsLife(test))
        {
            return new TestResult(test, [], [], "it speaks of what happens after routing, which is checked and not run yet");
        }

        if (test.Actions.Any(action => action is Expectation { Kind: ExpectKind.That }))
        {
            return new TestResult(test, [], [], "it expects a condition over the plan, which is not looked at yet");
        }

        var problems = new List<string>();
        var network = _inputs.Network(test, problems);
        var orders = _inputs.Orders(test, problems);
        var policies = Policies(test, problems);
        if (problems.Count > 0 || network is null || policies is null)
        {
            return new TestResult(test, [.. problems], []);
        }

        var snapshot = Snapshot.Of(network);
        var router = new Router(policies, snapshot);
        var batch = router.NewBatch();
        var at = Moment(test, network, orders);
        var records = orders.Select((order, i) => Served(router.Decide(order, at, batch), i + 1)).ToImmutableArray();
        var market = MarketOf(network, orders);
        var expectations = new ExpectationCheck(records, id => snapshot.NodeOf(id) is >= 0 and var node ? snapshot.Nodes[node].Name : id, market?.TimeZone ?? "UTC");
        return new TestResult(test, [.. test.Actions.SelectMany(expectations.Check)], records);
    }

    /// <summary>The record first: taking stock ends the decision.</summary>
    private static DecisionRecord Served(Decision decision, int served)
    {
        var record = decision.Record(served);
        decision.Take();
        return record;
    }

    private static bool NeedsLife(PolicyTest test) =>
        test.Returns.Length > 0
        || test.Actions.Any(a => a is EventAction or PassTimeAction or Expectation { Kind: ExpectKind.Promise or ExpectKind.Disposition or ExpectKind.Refund });

    private PolicyLibrary? Policies(PolicyTest test, List<string> problems)
    {
        var compilation = test.Parameters.IsEmpty
            ? library.Compilation
            : library.With(test.Parameters.ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal));
        if (compilation.Library is not { } compiled)
        {
            problems.Add($"{test.Source}: with the parameters that the test sets, the policy does not compile");
            return null;
        }

        return test.Policy is { } name && compilation.Checks.FirstOrDefault(g => g.Name == name) is { } only
            ? compiled with { Policies = [only] }
            : compiled;
    }

    /// <summary><c>at DATE TIME</c> is in the market's zone.</summary>
    private static DateTimeOffset Moment(PolicyTest test, Network network, ImmutableArray<Order> orders)
    {
        if (test.At is not { } local)
        {
            return network.AsOf;
        }

        return LocalMoments.Of(local, MarketOf(network, orders)?.TimeZone ?? "UTC");
    }

    private static Market? MarketOf(Network network, ImmutableArray<Order> orders)
    {
        var order = orders.FirstOrDefault();
        return order?.Market is { } id ? network.Markets.FirstOrDefault(m => m.Id == id)
            : network.Markets.OrderBy(m => m.Id, StringComparer.Ordinal).FirstOrDefault(m => order?.Destination is { } to && m.Countries.Contains(to.Country, StringComparer.Ordinal));
    }
}
