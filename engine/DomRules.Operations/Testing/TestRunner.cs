using System.Collections.Immutable;
using DomRules.Engine.Returns;
using DomRules.Engine.Routing;
using DomRules.Engine.Snapshots;
using DomRules.Language;
using DomRules.Model.Graph;
using DomRules.Model.Networks;
using DomRules.Model.Orders;
using DomRules.Model.Returns;
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

        var problems = new List<string>();
        var network = _inputs.Network(test, problems);
        var orders = _inputs.Orders(test, problems);
        var returns = ReturnInputs.Read(test, library.Fields, orders.LastOrDefault()?.Id, problems);
        var compilation = Compiled(test);
        var policies = Policies(test, compilation, problems);
        if (problems.Count > 0 || network is null || policies is null)
        {
            return new TestResult(test, [.. problems], []);
        }

        var snapshot = Snapshot.Of(network);
        var bound = compilation.Tests.FirstOrDefault(t => t.Name == test.Name) ?? test;
        var router = new Router(policies, snapshot);
        var decided = new DecidedOrders([.. bound.Actions.OfType<Expectation>().Where(e => e.Kind == ExpectKind.That)], new TestPromises(test, router, network));
        ImmutableArray<Order> known = [.. orders, .. returns.Select(r => ReturnMatching.Of(r).Order)];
        var at = Moment(test, network, known);
        decided.Decide(router, orders, at);
        decided.Return(new ReturnDesk(policies, snapshot), returns, orders, at);
        var market = MarketOf(network, known);
        var expectations = new ExpectationCheck(decided, id => snapshot.NodeOf(id) is >= 0 and var node ? snapshot.Nodes[node].Name : id, market?.TimeZone ?? "UTC");
        return new TestResult(test, [.. bound.Actions.SelectMany(expectations.Check)], decided.Records);
    }

    private static bool NeedsLife(PolicyTest test) =>
        test.Actions.Any(a => a is EventAction or PassTimeAction);

    /// <summary>The library with the parameters that the test sets, its conditions included.</summary>
    private CompilationResult Compiled(PolicyTest test) => test.Parameters.IsEmpty
        ? library.Compilation
        : library.With(test.Parameters.ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal));

    private static PolicyLibrary? Policies(PolicyTest test, CompilationResult compilation, List<string> problems)
    {
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
