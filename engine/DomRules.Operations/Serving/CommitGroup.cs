using DomRules.Model.Life.Commands;
using DomRules.Store.Commits;

namespace DomRules.Operations.Serving;

/// <summary>Decides requests one after the other, each on what those before it left, for one write to disk.</summary>
internal sealed class CommitGroup(LiveNetwork start, CommitMaking making)
{
    /// <summary>One moment cannot set off more; whoever wrote the policy has to look.</summary>
    private const int TimersAtOnce = 10_000;

    private readonly List<(QueuedWrite Write, WriteAnswer Answer)> _answers = [];
    private readonly HashSet<(string, string)> _keys = [];

    internal LiveNetwork Live { get; private set; } = start;

    internal List<NewCommit> Commits { get; } = [];

    internal void Add(QueuedWrite write, DateTimeOffset now)
    {
        var request = write.Request;
        if (request.Key is { } key && !_keys.Add((key.Caller, key.Key)))
        {
            _answers.Add((write, WriteAnswer.Failed(WriteObstacle.InFlight, 409, "A request under the same key is being done.")));
            return;
        }

        var at = now < Live.State.At ? Live.State.At : now;
        RingUntil(at);
        var draft = request.Decide(Live, at);
        if (draft.IsEmpty)
        {
            _answers.Add((write, draft.Answer));
            return;
        }

        Add(draft, request.Actor, request.Key, at);
        _answers.Add((write, draft.Answer with { Commit = Live.Head.Number }));
    }

    /// <summary>Tells everybody what became of their request.</summary>
    internal void Answer()
    {
        foreach (var (write, answer) in _answers)
        {
            write.Answer(answer);
        }
    }

    /// <summary>What was due happens first, each thing at its own time and as a commit of its own.</summary>
    private void RingUntil(DateTimeOffset at)
    {
        for (var rung = 0; rung < TimersAtOnce && Live.Prepared is { } prepared && Live.State.Timers.Min is { } timer && timer.Due <= at; rung++)
        {
            var due = timer.Due < Live.State.At ? Live.State.At : timer.Due;
            var step = prepared.Fulfilment.Handle(Live.State, new PassTime(), due);
            Add(new Draft { Kind = "pass", Step = step, Answer = new WriteAnswer(200, default) }, "time", null, due);
        }
    }

    private void Add(Draft draft, string actor, RequestKey? key, DateTimeOffset at)
    {
        var (commit, after) = making.Make(Live, draft, actor, key, at);
        Commits.Add(commit);
        Live = after;
    }
}
