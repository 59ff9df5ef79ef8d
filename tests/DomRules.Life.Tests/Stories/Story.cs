using System.Collections.Immutable;
using DomRules.Engine.Life;
using DomRules.Engine.Snapshots;
using DomRules.Model.Decisions;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Life.Events;
using DomRules.Model.Networks;
using DomRules.Model.Orders;

namespace DomRules.Life.Tests.Stories;

/// <summary>Commands one after the other; after each the state must be sound.</summary>
internal sealed class Story
{
    private readonly Fulfilment _fulfilment;
    private readonly LifeState _start;
    private readonly List<LifeEvent> _events = [];
    private readonly List<string> _told = [];

    internal Story(string blocks, Network network)
    {
        _fulfilment = new Fulfilment(Shop.Policy(blocks), Snapshot.Of(network));
        State = _start = _fulfilment.Start();
        At = network.AsOf;
    }

    internal LifeState State { get; private set; }

    internal DateTimeOffset At { get; private set; }

    internal List<DecisionRecord> Decisions { get; } = [];

    /// <summary>What they were made of.</summary>
    internal List<DecisionInputs> Inputs { get; } = [];

    internal IReadOnlyList<LifeEvent> Events => _events;

    /// <summary>Decisions of the last command.</summary>
    internal ImmutableArray<DecisionRecord> Last { get; private set; } = [];

    internal string? Refusal { get; private set; }

    /// <summary>What the last command changed.</summary>
    internal ImmutableArray<LifeEvent> LastEvents { get; private set; } = [];

    /// <summary>Does a command that must not be refused.</summary>
    internal Story Do(LifeCommand command)
    {
        Try(command).Refusal.ShouldBeNull();
        return this;
    }

    /// <summary>Does a command, or finds it refused.</summary>
    internal LifeStep Try(LifeCommand command)
    {
        _told.Add($"{At:u} {Text(command)}");
        var step = _fulfilment.Handle(State, command, At);
        Soundness.Check(_start, State, step, _events);
        _events.AddRange(step.Events);
        LastEvents = step.Events;
        Decisions.AddRange(step.Decisions);
        Inputs.AddRange(step.Inputs);
        (State, Last, Refusal) = (step.State, step.Decisions, step.Refusal);
        return step;
    }

    internal Story After(TimeSpan time)
    {
        At += time;
        return Do(new PassTime());
    }

    /// <summary>Time passes, and what is due happens.</summary>
    internal void Pass(TimeSpan time)
    {
        At += time;
        Try(new PassTime());
    }

    private static string Text(LifeCommand command) => command switch
    {
        PlaceOrder place => $"place {Text(place.Order)}",
        EditOrder edit => $"edit {Text(edit.Order)}",
        HoldCart cart => $"cart {Text(cart.Request.Order)}",
        _ => command.ToString(),
    };

    private static string Text(Order order) => $"{order.Id} {string.Join(" ", order.Lines.Select(l => $"{l.Quantity}×{l.Sku}"))} {order.Risk} {order.Payment} {order.Priority}";

    /// <summary>The commands so far, for who has to find out why.</summary>
    internal string Told() => string.Join('\n', _told.TakeLast(12)) + $"\nlast events:\n{string.Join('\n', LastEvents)}";

    internal OrderLife Order(string id) => State.Orders[id];

    internal StockAccount Stock(string node, string sku) => State.AccountAt(new StockPlace(node, sku)).ShouldNotBeNull();

    /// <summary>What is to leave or has left, as <c>1×A from BER</c>, by number; broken shipments left out.</summary>
    internal string Plan(string id) => string.Join("; ", Order(id).Shipments.Where(s => s.State != ShipmentState.Broken)
        .Select(s => $"{string.Join(" ", s.Lines.Select(l => $"{l.Quantity:0.##}×{l.Sku}"))} from {s.Node}"));
}
