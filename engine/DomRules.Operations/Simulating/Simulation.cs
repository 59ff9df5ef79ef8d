using DomRules.Engine.Life;
using DomRules.Formats;
using DomRules.Model.Graph;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Orders;
using DomRules.Operations.Serving;

namespace DomRules.Operations.Simulating;

/// <summary>Decides orders as they would be decided on the stock as it stands, without any effect. Not for several threads.</summary>
public sealed class Simulation
{
    private readonly Fulfilment _fulfilment;
    private readonly DateTimeOffset _at;
    private readonly bool _isIndependent;
    private LifeState _state;

    private Simulation(PreparedNetwork prepared, LifeState state, DateTimeOffset at, bool isIndependent)
    {
        (_fulfilment, _state, _at, _isIndependent) = (new Fulfilment(prepared.Library, prepared.Snapshot), state, at, isIndependent);
        Options = prepared.Options;
    }

    /// <summary>How orders are read for it.</summary>
    public ReadingOptions Options { get; }

    /// <summary>Begins where everything stands; or tells why it cannot.</summary>
    /// <param name="queue">What stands.</param>
    /// <param name="version">Hash of the library version to decide by; null: what is live.</param>
    /// <param name="market">The market that the version is for; null: all.</param>
    /// <param name="at">The moment.</param>
    /// <param name="isIndependent">Whether each order finds the stock as it stands, rather than what those before it left.</param>
    /// <param name="cancel">Ends the reading of versions.</param>
    public static async ValueTask<Outcome<Simulation>> OpenAsync(CommitQueue queue, string? version, string? market, DateTimeOffset at, bool isIndependent, CancellationToken cancel = default)
    {
        var live = queue.Live;
        if (live.Prepared is not { } prepared)
        {
            return Outcome<Simulation>.Failed("No network is live. Publish one first.");
        }

        if (version is null)
        {
            return Outcome<Simulation>.Of(new Simulation(prepared, live.State, at, isIndependent));
        }

        var kept = market is null ? live.Pointers.Where(one => one.Key == LiveNames.Network) : live.Pointers;
        var pointers = live.Pointers.Clear().AddRange(kept).SetItem(market ?? MarketReach.AllOthers, version);
        if (market == LiveNames.Network || await queue.Shelf.LoadAsync(pointers, cancel).ConfigureAwait(false) is not null)
        {
            return Outcome<Simulation>.Failed((await queue.Shelf.LibraryAsync(version, cancel).ConfigureAwait(false)).Problem ?? "A simulation runs on the network that is live: `market` names a market.");
        }

        var other = queue.Shelf.Prepare(pointers);
        return other.Value is { } ready ? Outcome<Simulation>.Of(new Simulation(ready, live.State, at, isIndependent)) : Outcome<Simulation>.Failed(other.Problem!);
    }

    /// <summary>Begins on a network and a state; each order finds that state.</summary>
    internal static Simulation On(PreparedNetwork prepared, LifeState state, DateTimeOffset at) => new(prepared, state, at, isIndependent: true);

    /// <summary>Decides an order.</summary>
    /// <param name="order">The order.</param>
    /// <param name="known">What is to become of one whose id is known.</param>
    public SimulatedOrder Decide(Order order, KnownOrder known = KnownOrder.Refused)
    {
        var state = known == KnownOrder.New ? LifeAbsence.Without(_state, order.Id) : _state;
        var step = _fulfilment.Handle(state, known == KnownOrder.Edited ? new EditOrder(order) : new PlaceOrder(order), _at);
        _state = _isIndependent ? _state : step.State;
        return new SimulatedOrder(order.Id, [.. step.Decisions.Where(record => record.Order == order.Id)], step.Refusal);
    }
}
