using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DomRules.Engine.Life;
using DomRules.Formats.Replaying;
using DomRules.Model.Decisions;
using DomRules.Operations.Serving;
using DomRules.Store;
using DomRules.Store.Decisions;

namespace DomRules.Operations.Replaying;

/// <summary>Makes the decisions of a store again, each of its own inputs with the library and the network that these name, and compares the bytes. Changes nothing.</summary>
public sealed class StoreReplaying(IStore store)
{
    private const int AtATime = 200;
    private readonly VersionShelf _shelf = new(store.Artefacts);
    private readonly Dictionary<string, Outcome<DecisionReplay>> _machines = new(StringComparer.Ordinal);

    /// <summary>All decisions, the oldest first.</summary>
    public async IAsyncEnumerable<ReplayedDecision> AllAsync([EnumeratorCancellation] CancellationToken cancel = default)
    {
        DecisionKey? after = null;
        while (await store.Decisions.ReadAsync(after, AtATime, cancel).ConfigureAwait(false) is { Count: > 0 } page)
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
        await store.Decisions.GetAsync(hash, cancel).ConfigureAwait(false) is { } kept ? await ReplayAsync(kept, cancel).ConfigureAwait(false) : null;

    private async ValueTask<ReplayedDecision> ReplayAsync(StoredDecision kept, CancellationToken cancel)
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

        var machine = await MachineAsync(inputs.Versions, cancel).ConfigureAwait(false);
        if (machine.Value is not { } replay)
        {
            return new ReplayedDecision(kept.Row, ReplayVerdict.Unreadable, machine.Problem);
        }

        var difference = RecordDifference.First(kept.Record, DecisionJson.Write(replay.Replay(inputs)));
        return new ReplayedDecision(kept.Row, difference is null ? ReplayVerdict.Identical : ReplayVerdict.Different, difference);
    }

    /// <summary>Libraries and a network, read and compiled once.</summary>
    private async ValueTask<Outcome<DecisionReplay>> MachineAsync(ImmutableSortedDictionary<string, string> versions, CancellationToken cancel)
    {
        var name = string.Join(' ', versions.Select(version => $"{version.Key}={version.Value}"));
        if (!_machines.TryGetValue(name, out var machine))
        {
            _machines[name] = machine = await PrepareAsync(versions, cancel).ConfigureAwait(false);
        }

        return machine;
    }

    private async ValueTask<Outcome<DecisionReplay>> PrepareAsync(ImmutableSortedDictionary<string, string> versions, CancellationToken cancel)
    {
        if (await _shelf.LoadAsync(versions, cancel).ConfigureAwait(false) is { } problem)
        {
            return Outcome<DecisionReplay>.Failed(problem);
        }

        var prepared = _shelf.Prepare(versions);
        return prepared.Problem is { } unusable ? Outcome<DecisionReplay>.Failed(unusable)
            : prepared.Value is { } network ? Outcome<DecisionReplay>.Of(new DecisionReplay(network.Library, network.Snapshot))
            : Outcome<DecisionReplay>.Failed("Its inputs name no network");
    }
}
