using DomRules.Formats.Replaying;
using DomRules.Model.Decisions;
using DomRules.Operations.Explaining;
using DomRules.Operations.Replaying;
using DomRules.Store;
using DomRules.Store.Decisions;

namespace DomRules.Operations.Simulating;

/// <summary>Makes decisions again by another version, each on what it was made of. Has no effect. Not for several threads.</summary>
public sealed class DecisionSimulating(IStore store)
{
    private readonly VersionMachines _machines = new(store);

    /// <summary>Makes one that is kept again, and sets it beside what was decided, or beside the version that is to be compared with.</summary>
    public async ValueTask<SimulatedDecision> DecideAsync(StoredDecision kept, SimulationWanted wanted, CancellationToken cancel = default)
    {
        var (subject, record) = (SimulatedSubject.Of(kept.Row), StoredExplaining.Read(kept.Record).Value);
        if (kept.Inputs.IsEmpty)
        {
            return new SimulatedDecision(subject, record, null, false, "What it was made of was not kept, or a person was forgotten.", IsErased: true);
        }

        var reading = DecisionInputsJson.Read(kept.Inputs.Span, kept.Row.Hash);
        if (record is null || reading.Value is not { } inputs)
        {
            return SimulatedDecision.Not(subject, record, string.Join("; ", reading.Problems.Where(problem => problem.IsError)));
        }

        if (wanted.PassesOver(subject.Market, inputs.Versions))
        {
            return SimulatedDecision.Not(subject, record, "Its market had a library of its own.") with { IsOutside = true };
        }

        if (wanted.Against is { } against)
        {
            return await CompareAsync(subject, inputs, wanted, against, cancel).ConfigureAwait(false);
        }

        var own = await _machines.OfAsync(inputs.Versions, cancel).ConfigureAwait(false);
        var other = await _machines.OfAsync(wanted.VersionsFor(inputs.Versions), cancel).ConfigureAwait(false);
        return other.Value is not { } candidate ? SimulatedDecision.Not(subject, record, other.Problem!)
            : new SimulatedDecision(subject, record, candidate.Replay(inputs), own.Value is { } then && kept.Record.Span.SequenceEqual(DecisionJson.Write(then.Replay(inputs))), null);
    }

    /// <summary>Decides by two versions on the same inputs.</summary>
    /// <param name="subject">What is decided.</param>
    /// <param name="inputs">What it is decided on.</param>
    /// <param name="wanted">By which version, on which network.</param>
    /// <param name="against">Hash of the version to compare with.</param>
    /// <param name="cancel">Ends the reading of versions.</param>
    public async ValueTask<SimulatedDecision> CompareAsync(SimulatedSubject subject, DecisionInputs inputs, SimulationWanted wanted, string against, CancellationToken cancel = default)
    {
        var one = await _machines.OfAsync(wanted.VersionsBy(against, inputs.Versions), cancel).ConfigureAwait(false);
        if (one.Value is not { } before)
        {
            return SimulatedDecision.Not(subject, null, one.Problem!);
        }

        // One machine may be the other: what the first came to is made before the second is asked.
        var made = before.Replay(inputs);
        var other = await _machines.OfAsync(wanted.VersionsFor(inputs.Versions), cancel).ConfigureAwait(false);
        return other.Value is { } after ? new SimulatedDecision(subject, made, after.Replay(inputs), null, null) : SimulatedDecision.Not(subject, made, other.Problem!);
    }
}
