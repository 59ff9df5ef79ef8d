using DomRules.Engine.Life;
using DomRules.Formats.Orders;
using DomRules.Model.Life.Commands;
using DomRules.Model.Orders;
using DomRules.Operations.Serving;

namespace DomRules.Operations.Simulating;

/// <summary>Finds what an order would be decided on if it came in now, as if it had not come in before. Has no effect. Not for several threads.</summary>
public sealed class OrderAsking(CommitQueue queue, TimeProvider clock)
{
    private PreparedNetwork? _prepared;
    private Fulfilment? _fulfilment;

    /// <summary>What the order of a text would be decided on; or why it would not be decided.</summary>
    /// <param name="text">The order as JSON.</param>
    /// <param name="called">What messages call it.</param>
    public Outcome<AskedOrder> Ask(ReadOnlySpan<byte> text, string called)
    {
        var live = queue.Live;
        if (live.Prepared is not { } prepared)
        {
            return Outcome<AskedOrder>.Failed("No network is live. Publish one first.");
        }

        var reading = new OrderReader(prepared.Options).ReadOne(text, called);
        return reading.Order is { } order ? Ask(live, prepared, order) : Outcome<AskedOrder>.Failed(string.Join("; ", reading.Problems.Where(problem => problem.IsError)));
    }

    private Outcome<AskedOrder> Ask(LiveNetwork live, PreparedNetwork prepared, Order order)
    {
        var (now, at) = (clock.GetUtcNow(), live.State.At);
        var step = MachineFor(prepared).Handle(LifeAbsence.Without(live.State, order.Id), new PlaceOrder(order), now > at ? now : at);
        for (var i = 0; i < step.Decisions.Length && step.Refusal is null; i++)
        {
            if (step.Decisions[i].Order == order.Id && step.Inputs[i].Kind == "route")
            {
                return Outcome<AskedOrder>.Of(new AskedOrder(order.Id, MarketOf(order, prepared), step.Inputs[i] with { Versions = live.Pointers }));
            }
        }

        return Outcome<AskedOrder>.Failed(step.Refusal is { } why ? $"It would not be taken in: {why}." : "It would be taken in without a decision.");
    }

    private static string? MarketOf(Order order, PreparedNetwork prepared) => order.Market ?? (order.Destination is { } to ? prepared.Snapshot.MarketOf(to.Country)?.Id : null);

    private Fulfilment MachineFor(PreparedNetwork prepared)
    {
        if (_fulfilment is null || !ReferenceEquals(_prepared, prepared))
        {
            (_prepared, _fulfilment) = (prepared, new Fulfilment(prepared.Library, prepared.Snapshot));
        }

        return _fulfilment;
    }
}
