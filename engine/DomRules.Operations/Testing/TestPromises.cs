using System.Collections.Immutable;
using DomRules.Engine.Promising;
using DomRules.Engine.Routing;
using DomRules.Model.Decisions;
using DomRules.Model.Networks;
using DomRules.Model.Orders;
using DomRules.Model.Testing;

namespace DomRules.Operations.Testing;

/// <summary>Asks what could be promised for each order of a test before it is routed, where the test expects something of that.</summary>
internal sealed class TestPromises(PolicyTest test, Router router, Network network)
{
    private readonly Promiser _promiser = new(router);

    private bool IsAsked { get; } = test.Actions.Any(a => a is Expectation { Kind: ExpectKind.Promise });

    /// <summary>One for each order, in turn; empty when the test expects nothing of promises.</summary>
    internal List<DecisionRecord> Answers { get; } = [];

    /// <summary>Asks on the stock that the orders before left, and takes none.</summary>
    internal void Ask(Order order, DateTimeOffset at, Batch batch)
    {
        if (IsAsked)
        {
            var cart = order with { Stage = order.Stage == "order" ? "cart" : order.Stage };
            Answers.Add(_promiser.Promise(new PromiseRequest { Order = cart, Services = Levels() }, at, batch));
        }
    }

    private ImmutableArray<string> Levels() =>
    [
        .. network.Carriers.SelectMany(c => c.Services).Select(s => s.Level)
            .Concat(test.Actions.OfType<Expectation>().Where(e => e.Kind == ExpectKind.Promise).Select(e => e.Subject).OfType<string>())
            .Distinct(StringComparer.Ordinal),
    ];
}
