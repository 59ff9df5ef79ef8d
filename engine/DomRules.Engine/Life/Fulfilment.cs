using DomRules.Engine.Routing;
using DomRules.Engine.Snapshots;
using DomRules.Model.Decisions;
using DomRules.Model.Graph;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;

namespace DomRules.Engine.Life;

/// <summary>
/// An order's life as a pure state machine: (state, command, time) → (state, events, decisions). Nothing is kept between two calls, so that states
/// may be stored, compared and gone back to. Not safe to share between threads; make one each.
/// </summary>
public sealed class Fulfilment
{
    private readonly Desks _desks;
    private readonly Snapshot _snapshot;

    /// <summary>Prepares a library for a network. Its stock, reservations and used capacity are only where <see cref="Start"/> begins.</summary>
    /// <param name="library">The policies.</param>
    /// <param name="snapshot">The network.</param>
    /// <param name="decided">Told of every routing decision and its record while more can be asked of it, of those too that are only tried; null: nobody asks.</param>
    public Fulfilment(PolicyLibrary library, Snapshot snapshot, Action<Decision, DecisionRecord>? decided = null)
    {
        _snapshot = snapshot;
        _desks = new Desks(library, snapshot) { Decided = decided };
    }

    /// <summary>The state that the network speaks of.</summary>
    public LifeState Start() => LifeStart.Of(_snapshot);

    /// <summary>Does a command. All or nothing: a refused one changes nothing, but what was due before it has happened.</summary>
    /// <param name="state">The state.</param>
    /// <param name="command">What is wanted, or told.</param>
    /// <param name="at">When; a time before the state's counts as the state's.</param>
    public LifeStep Handle(LifeState state, LifeCommand command, DateTimeOffset at)
    {
        var now = at < state.At ? state.At : at;
        var turn = new Turn(state, now);
        var work = new LifeWork(turn, _desks);
        work.Timers.RingUntil(now);
        var (before, events, decisions) = (turn.State, turn.Events.Count, turn.Decisions.Count);
        work.Do(command);
        if (turn.Refusal is null)
        {
            work.Freed.Serve();
        }

        turn.Advance();
        return turn.Refusal is { } refusal
            ? new LifeStep(before with { At = now }, [.. turn.Events.Take(events)], [.. turn.Decisions.Take(decisions)], refusal) { Inputs = [.. turn.Inputs.Take(decisions)] }
            : new LifeStep(turn.State, [.. turn.Events], [.. turn.Decisions], null) { Inputs = [.. turn.Inputs] };
    }
}
