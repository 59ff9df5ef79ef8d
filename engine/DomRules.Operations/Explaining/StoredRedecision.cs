using DomRules.Engine.Explanation;
using DomRules.Engine.Life;
using DomRules.Formats.Replaying;
using DomRules.Model.Decisions;
using DomRules.Operations.Replaying;
using DomRules.Store;
using DomRules.Store.Decisions;

namespace DomRules.Operations.Explaining;

/// <summary>
/// Makes a kept decision again of its inputs: to see that it comes to the very same bytes, and to ask what another plan would have been worth, which is believed only where it does. Safe for several
/// threads, of which one asks at a time.
/// </summary>
public sealed class StoredRedecision : IDisposable
{
    private const string Erased = "what it was made of was not kept, or a person was forgotten";
    private const string Changed = "made again of what it was made of, it comes to another decision now";
    private readonly SemaphoreSlim _turn = new(1);
    private readonly VersionMachines _machines;
    private readonly StoreReplaying _replaying;

    /// <summary>Makes decisions again that a store keeps.</summary>
    public StoredRedecision(IStore store)
    {
        _machines = new VersionMachines(store);
        _replaying = new StoreReplaying(store, _machines);
    }

    /// <summary>How the decision, made again, compares with what was kept.</summary>
    public async ValueTask<ReplayedDecision> ReplayAsync(StoredDecision kept, CancellationToken cancel = default)
    {
        await _turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            return await _replaying.ReplayAsync(kept, cancel).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Why a node ships nothing of the order, line by line, and by how much another plan would have been worse; or why that cannot be told.</summary>
    /// <param name="kept">The decision.</param>
    /// <param name="record">Its record.</param>
    /// <param name="node">Id or name of a node.</param>
    /// <param name="names">Nodes of the network as it was then.</param>
    /// <param name="cancel">Ends the wait for others.</param>
    public async ValueTask<Outcome<Explanation>> WhyNotAsync(StoredDecision kept, DecisionRecord record, string node, NodeNames names, CancellationToken cancel = default)
    {
        var id = StoredExplaining.IdOf(record, node, names);
        if (!record.Candidates.Any(candidate => candidate.Node == id && candidate.Fate == Fate.Outranked) || record.Shipments.IsEmpty)
        {
            return StoredExplaining.WhyNot(record, node, names, _ => null, null);
        }

        await _turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            var (with, doubt) = await AskedAsync(kept, id!, cancel).ConfigureAwait(false);
            return StoredExplaining.WhyNot(record, node, names, with, doubt);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async ValueTask<(Func<int, PairComparison?> With, string? Doubt)> AskedAsync(StoredDecision kept, string node, CancellationToken cancel)
    {
        if (kept.Inputs.IsEmpty)
        {
            return (_ => null, Erased);
        }

        if (DecisionInputsJson.Read(kept.Inputs.Span, kept.Row.Hash).Value is not { } inputs || (await _machines.OfAsync(inputs.Versions, cancel).ConfigureAwait(false)).Value is not { } replay)
        {
            return (_ => null, "what it was made of cannot be read any more");
        }

        return IsSame(replay, inputs, kept) ? (line => replay.CompareWith(inputs, node, line), null) : (_ => null, Changed);
    }

    private static bool IsSame(DecisionReplay replay, DecisionInputs inputs, StoredDecision kept) => kept.Record.Span.SequenceEqual(DecisionJson.Write(replay.Replay(inputs)));
}
