using System.Collections.Immutable;
using DomRules.Model.Networks;
using DomRules.Model.Orders;
using DomRules.Model.Testing;

namespace DomRules.Operations.Testing;

/// <summary>What a test asks before its orders are routed, where it expects something of promises.</summary>
internal sealed class PromiseQuestions(PolicyTest test, Network network)
{
    private readonly ImmutableArray<string> _levels =
    [
        .. network.Carriers.SelectMany(c => c.Services).Select(s => s.Level)
            .Concat(test.Actions.OfType<Expectation>().Where(e => e.Kind == ExpectKind.Promise).Select(e => e.Subject).OfType<string>())
            .Distinct(StringComparer.Ordinal),
    ];

    internal bool AreAsked { get; } = test.Actions.Any(a => a is Expectation { Kind: ExpectKind.Promise });

    /// <summary>The order as the cart that it was.</summary>
    internal PromiseRequest Of(Order order) => new() { Order = order with { Stage = order.Stage == "order" ? "cart" : order.Stage }, Services = _levels };
}
