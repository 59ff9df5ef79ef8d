using DomRules.Model.Decisions;
using DomRules.Model.Life;
using DomRules.Model.Life.Events;

namespace DomRules.Engine.Life;

/// <summary>One command on its way: the state so far, and what was done to it.</summary>
internal sealed class Turn(LifeState state, DateTimeOffset at)
{
    internal LifeState State { get; private set; } = state;

    internal DateTimeOffset At { get; set; } = at;

    internal List<LifeEvent> Events { get; } = [];

    internal List<DecisionRecord> Decisions { get; } = [];

    /// <summary>What each decision was made of, in the same order.</summary>
    internal List<DecisionInputs> Inputs { get; } = [];

    /// <summary>Why the command is not done; null: it is.</summary>
    internal string? Refusal { get; private set; }

    /// <summary>How often orders were routed in this turn; a bound on what one command may set off.</summary>
    internal Dictionary<string, int> Routed { get; } = new(StringComparer.Ordinal);

    internal void Emit(LifeEvent happened)
    {
        Events.Add(happened);
        State = LifeFold.Apply(State, happened);
    }

    internal void Decide(DecisionRecord record, DecisionInputs inputs)
    {
        Decisions.Add(record);
        Inputs.Add(inputs);
    }

    internal void Refuse(FormattableString why) => Refusal ??= PlainText.Of(why);

    /// <summary>Whether a person says who and why; if not, the command is refused.</summary>
    internal bool IsSaid(string? by, string? because)
    {
        if (string.IsNullOrWhiteSpace(by) || string.IsNullOrWhiteSpace(because))
        {
            Refuse($"A person's decision needs a name and a reason");
        }

        return Refusal is null;
    }

    /// <summary>The order; null, and the command is refused, when nobody placed it.</summary>
    internal OrderLife? Order(string id)
    {
        if (State.Orders.TryGetValue(id, out var life) && !life.IsCart)
        {
            return life;
        }

        Refuse(life is null ? (FormattableString)$"Order {id} is not known" : $"{id} is a cart, not an order yet");
        return null;
    }

    internal void Advance() => State = State with { At = At };
}
