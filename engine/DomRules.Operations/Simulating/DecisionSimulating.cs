using DomRules.Formats.Replaying;
using DomRules.Model.Decisions;
using DomRules.Operations.Explaining;
using DomRules.Operations.Replaying;
using DomRules.Store;
using DomRules.Store.Decisions;

namespace DomRules.Operations.Simulating;

/// <summary>Makes stored decisions again by another version, each on what it was made of. Has no effect. Not for several threads.</summary>
public sealed class DecisionSimulating(IStore store)
{
    private readonly VersionMachines _machines = new(store);

    /// <summary>Makes one again.</summary>
    public async ValueTask<SimulatedDecision> DecideAsync(StoredDecision kept, SimulationWanted wanted, CancellationToken cancel = default)
    {
        var record = StoredExplaining.Read(kept.Record).Value;
        if (kept.Inputs.IsEmpty)
        {
            return new SimulatedDecision(kept.Row, record, null, false, "What it was made of was not kept, or a person was forgotten.", IsErased: true);
        }

        var reading = DecisionInputsJson.Read(kept.Inputs.Span, kept.Row.Hash);
        if (record is null || reading.Value is not { } inputs)
        {
            return new SimulatedDecision(kept.Row, record, null, false, string.Join("; ", reading.Problems.Where(problem => problem.IsError)));
        }

        var own = await _machines.OfAsync(inputs.Versions, cancel).ConfigureAwait(false);
        var other = await _machines.OfAsync(wanted.VersionsFor(inputs.Versions), cancel).ConfigureAwait(false);
        return other.Value is not { } candidate ? new SimulatedDecision(kept.Row, record, null, false, other.Problem)
            : new SimulatedDecision(kept.Row, record, candidate.Replay(inputs), own.Value is { } then && kept.Record.Span.SequenceEqual(DecisionJson.Write(then.Replay(inputs))), null);
    }
}
