using System.Collections.Immutable;
using DomRules.Engine.Life;
using DomRules.Formats.Life;
using DomRules.Model.Life.Events;
using DomRules.Operations.Changes;
using DomRules.Operations.Privacy;
using DomRules.Operations.Receivers;
using DomRules.Store;
using DomRules.Store.Commits;

namespace DomRules.Operations.Serving;

/// <summary>Folds commits of the log into what stands.</summary>
internal sealed class LogReplay(IStore store, VersionShelf shelf)
{
    private const int AtATime = 1_000;

    /// <summary>Everything as it stands at the end of the log.</summary>
    internal async ValueTask<LiveNetwork> CatchUpAsync(LiveNetwork live, CancellationToken cancel)
    {
        while (true)
        {
            var commits = await store.Commits.ReadAsync(live.Head.Number, AtATime, cancel).ConfigureAwait(false);
            foreach (var commit in commits)
            {
                live = await ApplyAsync(live, commit, cancel).ConfigureAwait(false);
            }

            if (commits.Count < AtATime)
            {
                return live;
            }
        }
    }

    private async ValueTask<LiveNetwork> ApplyAsync(LiveNetwork live, Commit commit, CancellationToken cancel)
    {
        if (commit.Number != live.Head.Number + 1)
        {
            throw new StoreException(StoreFailure.Damaged, FormattableString.Invariant($"Commit {commit.Number} follows {live.Head.Number} in the log: commits are missing. Run verify."));
        }

        if (commit.Kind == PublishCommand.Kind)
        {
            live = await PublishAsync(live, PublishCommand.Read(commit.Command), cancel).ConfigureAwait(false);
        }

        if (commit.Kind == ForgetCommand.Kind)
        {
            live = live with { State = LifeForgetting.Of(live.State, ForgetCommand.OrderOf(commit.Command)) };
        }

        var state = commit.Events.IsEmpty ? live.State : LifeFold.Apply(live.State, Read(commit));
        return live with
        {
            Head = new LogHead(commit.Number, commit.Hash),
            Receivers = ReceiverLog.After(live.Receivers, commit.Kind, commit.Command),
            Changes = ChangeLog.After(live.Changes, commit.Kind, commit.Command, commit.At),
            State = state with { At = commit.At > state.At ? commit.At : state.At },
        };
    }

    private async ValueTask<LiveNetwork> PublishAsync(LiveNetwork live, PublishCommand publish, CancellationToken cancel)
    {
        var pointers = live.Pointers.SetItem(publish.Market, publish.Version);
        var problem = await shelf.LoadAsync(pointers, cancel).ConfigureAwait(false);
        var prepared = problem is null ? shelf.Prepare(pointers) : Outcome<PreparedNetwork?>.Failed(problem);
        if (prepared.Problem is not null)
        {
            throw new StoreException(StoreFailure.Damaged, $"What is live cannot be read any more: {prepared.Problem}");
        }

        var state = publish.Market == LiveNames.Network ? LifeRenewal.On(live.State, prepared.Value!.Snapshot) : live.State;
        return live with { Pointers = pointers, Prepared = prepared.Value, State = state };
    }

    /// <summary>Events are read as they were kept: what inputs may be by now does not matter to them.</summary>
    private static ImmutableArray<LifeEvent> Read(Commit commit) =>
    [
        .. EventLog.ReadKept(commit.Events, FormattableString.Invariant($"commit {commit.Number}"))
            .Select(reading => reading.Event?.Event ?? throw new StoreException(StoreFailure.Damaged, $"An event cannot be read any more: {string.Join('\n', reading.Problems)}")),
    ];
}
