using System.Collections.Immutable;
using DomRules.Engine.Life;
using DomRules.Model.Decisions;
using DomRules.Model.Life.Commands;
using DomRules.Model.Networks;
using DomRules.Model.Orders;
using DomRules.Operations.Serving;

namespace DomRules.Operations.Promising;

/// <summary>
/// What each node could give of a SKU to a cart that asked now, with every term of the formula: the engine's own answer, by the policy of a market. Has no effect. Not for several threads.
/// </summary>
public sealed class StockAsking(CommitQueue queue, TimeProvider clock)
{
    private const string Cart = "stock asked for";
    private PreparedNetwork? _prepared;
    private Fulfilment? _fulfilment;

    /// <summary>By node, for one unit of a cart from the web; nothing where no policy answers.</summary>
    /// <param name="market">The market whose customer asks.</param>
    /// <param name="sku">What is asked for.</param>
    public ImmutableDictionary<string, PromisedNodeRecord> Ask(Market market, string sku)
    {
        var live = queue.Live;
        if (live.Prepared is not { } prepared)
        {
            return ImmutableDictionary<string, PromisedNodeRecord>.Empty;
        }

        var (now, at) = (clock.GetUtcNow(), live.State.At);
        var step = MachineFor(prepared).Handle(live.State, new HoldCart(RequestOf(market, sku)), now > at ? now : at);
        return step.Refusal is null && step.Decisions.FirstOrDefault(decision => decision.Promise is not null)?.Promise is { Lines: [{ } line] }
            ? line.Nodes.ToImmutableDictionary(node => node.Node, StringComparer.Ordinal)
            : ImmutableDictionary<string, PromisedNodeRecord>.Empty;
    }

    private static PromiseRequest RequestOf(Market market, string sku) => new()
    {
        Services = [],
        PickupNodes = [],
        Order = new Order
        {
            Id = Cart,
            Stage = "cart",
            Market = market.Id,
            Currency = market.Currency,
            Destination = market.Countries is [{ } country, ..] ? new Destination(country) : null,
            Lines = [new OrderLine { Number = 1, Sku = sku, Quantity = 1 }],
        },
    };

    private Fulfilment MachineFor(PreparedNetwork prepared)
    {
        if (_fulfilment is null || !ReferenceEquals(_prepared, prepared))
        {
            (_prepared, _fulfilment) = (prepared, new Fulfilment(prepared.Library, prepared.Snapshot));
        }

        return _fulfilment;
    }
}
