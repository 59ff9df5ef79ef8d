using System.Collections.Immutable;
using DomRules.Engine.Life;
using DomRules.Formats.Life;
using DomRules.Formats.Problems;
using DomRules.Model.Decisions;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Operations.Inputs;

namespace DomRules.Operations.Life;

/// <summary>Commands that are ready to be done, in the order of time.</summary>
public sealed class LifeRun : PreparedRun
{
    private readonly Fulfilment _fulfilment;
    private readonly ImmutableArray<LineCommand> _commands;
    private readonly DateTimeOffset? _until;

    internal LifeRun(PolicyAndNetwork inputs, ImmutableArray<LineCommand> commands, DateTimeOffset? until, ImmutableArray<InputProblem> problems, int setAside)
        : base(inputs, problems, setAside)
    {
        _fulfilment = new Fulfilment(inputs.Library, inputs.Snapshot);
        _commands = until is { } end ? [.. commands.Where(c => c.At <= end)] : commands;
        _until = until;
        Later = commands.Length - _commands.Length;
    }

    /// <summary>Commands to do.</summary>
    public int Count => _commands.Length;

    /// <summary>Commands that are left out because they come later than was asked for.</summary>
    public int Later { get; }

    /// <summary>Does all commands.</summary>
    /// <param name="decided">Told each decision.</param>
    /// <param name="happened">Told each event.</param>
    /// <param name="progress">Told how many commands are done; null: nobody asks.</param>
    /// <param name="made">Told each decision with what it was made of; null: nobody asks.</param>
    public LifeEnd Run(Action<DecisionRecord> decided, Action<LoggedEvent> happened, Action<int>? progress = null, Action<DecisionRecord, DecisionInputs>? made = null)
    {
        var start = _fulfilment.Start();
        var tally = new LifeTally();
        var state = start;
        for (var i = 0; i < _commands.Length; i++)
        {
            var (line, at, command) = _commands[i];
            state = Step(PassTo(state, at), command, at, line);
            progress?.Invoke(i + 1);
        }

        state = _until is { } end ? Step(PassTo(state, end), new PassTime(), end, 0) : state;
        return new LifeEnd(state, LifeSummary.Of(start, state, tally, _commands.Length));

        LifeState Step(LifeState before, LifeCommand command, DateTimeOffset at, int line)
        {
            var step = _fulfilment.Handle(before, command, at);
            foreach (var (decision, inputs) in step.Decisions.Zip(step.Inputs))
            {
                tally.Decided(decision);
                decided(decision);
                made?.Invoke(decision, inputs);
            }

            foreach (var one in step.Events)
            {
                tally.Happened(one);
                happened(new LoggedEvent(step.State.At, one));
            }

            tally.Refused(step.Refusal is { } why ? new RefusedCommand(line, at, why) : null);
            return step.State;
        }

        // What is due on the way happens one by one, so that the log tells its own time.
        LifeState PassTo(LifeState before, DateTimeOffset at)
        {
            while (before.NextDue is { } due && due < at)
            {
                before = Step(before, new PassTime(), due, 0);
            }

            return before;
        }
    }
}
