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
using DomRules.Operations.Testing.Sequences;

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
        var problems = new List<string>();
        var network = _inputs.Network(test, problems);
        var orders = _inputs.Orders(test, problems);
        var returns = ReturnInputs.Read(test, library.Fields, orders.LastOrDefault()?.Order.Id, problems);
        var compilation = Compiled(test);
        var policies = Policies(test, compilation, problems);
        if (problems.Count > 0 || network is null || policies is null)
        {
            return new TestResult(test, [.. problems], []);
        }

        var snapshot = Snapshot.Of(network);
        var bound = compilation.Tests.FirstOrDefault(t => t.Name == test.Name) ?? test;
        ImmutableArray<Order> known = [.. orders.Select(o => o.Order), .. returns.Select(r => ReturnMatching.Of(r).Order)];
        var market = MarketOf(network, known);
        var setting = new TestSetting(bound, policies, snapshot, orders, returns, Moment(test, network, market), market?.TimeZone ?? "UTC");
        return Sequence.IsOne(bound) ? new Sequence(_inputs, setting).Run() : Route(setting);
    }

    /// <summary>Decides all orders, then all returns; expectations ask afterwards.</summary>
    private static TestResult Route(TestSetting setting)
    {
        var expected = setting.Test.Actions.OfType<Expectation>().ToList();
        var router = new Router(setting.Policies, setting.Snapshot);
        var promises = new TestPromises(new PromiseQuestions(setting.Test, setting.Snapshot.Network), router);
        var decided = new DecidedOrders([.. expected.Where(e => e.Kind == ExpectKind.That)], promises);
        ImmutableArray<Order> orders = [.. setting.Orders.Select(o => o.Order)];
        decided.Decide(router, orders, setting.At);
        decided.Return(new ReturnDesk(setting.Policies, setting.Snapshot), setting.Returns, orders, setting.At);
        return new TestResult(setting.Test, [.. expected.SelectMany(setting.Check(decided).Check)], decided.Records);
    }

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
    private static DateTimeOffset Moment(PolicyTest test, Network network, Market? market) =>
        test.At is { } local ? LocalMoments.Of(local, market?.TimeZone ?? "UTC") : network.AsOf;

    private static Market? MarketOf(Network network, ImmutableArray<Order> orders)
    {
        var order = orders.FirstOrDefault();
        return order?.Market is { } id ? network.Markets.FirstOrDefault(m => m.Id == id)
            : network.Markets.OrderBy(m => m.Id, StringComparer.Ordinal).FirstOrDefault(m => order?.Destination is { } to && m.Countries.Contains(to.Country, StringComparer.Ordinal));
    }
}
