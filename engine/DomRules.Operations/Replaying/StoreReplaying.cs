using System.Runtime.CompilerServices;
using DomRules.Formats.Replaying;
using DomRules.Model.Decisions;
using DomRules.Store;
using DomRules.Store.Decisions;

namespace DomRules.Operations.Replaying;

/// <summary>Makes the decisions of a store again, each of its own inputs with the library and the network that these name, and compares the bytes. Changes nothing.</summary>
public sealed class StoreReplaying
{
    private const int AtATime = 200;
    private readonly IStore _store;
    private readonly VersionMachines _machines;

    /// <summary>Replays what a store keeps.</summary>
    public StoreReplaying(IStore store)
        : this(store, new VersionMachines(store))
    {
    }

    internal StoreReplaying(IStore store, VersionMachines machines)
    {
        (_store, _machines) = (store, machines);
    }

    /// <summary>All decisions, the oldest first.</summary>
    public async IAsyncEnumerable<ReplayedDecision> AllAsync([EnumeratorCancellation] CancellationToken cancel = default)
    {
        DecisionKey? after = null;
        while (await _store.Decisions.ReadAsync(after, AtATime, cancel).ConfigureAwait(false) is { Count: > 0 } page)
        {
            foreach (var kept in page)
            {
                yield return await ReplayAsync(kept, cancel).ConfigureAwait(false);
            }

            after = page[^1].Row.Key;
        }
    }

    /// <summary>The newest decision with this hash; null: there is none.</summary>
    public async ValueTask<ReplayedDecision?> OneAsync(string hash, CancellationToken cancel = default) =>
        await _store.Decisions.GetAsync(hash, cancel).ConfigureAwait(false) is { } kept ? await ReplayAsync(kept, cancel).ConfigureAwait(false) : null;

    /// <summary>A decision that was read.</summary>
    internal async ValueTask<ReplayedDecision> ReplayAsync(StoredDecision kept, CancellationToken cancel)
    {
        if (kept.Inputs.IsEmpty)
        {
            return new ReplayedDecision(kept.Row, ReplayVerdict.WithoutInputs, "it was kept without inputs, or they were erased");
        }

        var reading = DecisionInputsJson.Read(kept.Inputs.Span, kept.Row.Hash);
        if (reading.Value is not { } inputs)
        {
            return new ReplayedDecision(kept.Row, ReplayVerdict.Unreadable, string.Join("; ", reading.Problems.Where(problem => problem.IsError)));
        }

        var machine = await _machines.OfAsync(inputs.Versions, cancel).ConfigureAwait(false);
        if (machine.Value is not { } replay)
        {
            return new ReplayedDecision(kept.Row, ReplayVerdict.Unreadable, machine.Problem);
        }

        var difference = RecordDifference.First(kept.Record, DecisionJson.Write(replay.Replay(inputs)));
        return new ReplayedDecision(kept.Row, difference is null ? ReplayVerdict.Identical : ReplayVerdict.Different, difference);
    }
}
