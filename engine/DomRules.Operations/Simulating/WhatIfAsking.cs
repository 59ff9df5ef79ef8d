using DomRules.Formats.Replaying;
using DomRules.Model.Decisions;
using DomRules.Model.Graph;
using DomRules.Operations.Replaying;
using DomRules.Operations.Serving;
using DomRules.Store;
using DomRules.Store.Decisions;

namespace DomRules.Operations.Simulating;

/// <summary>Makes kept decisions again of other inputs. Has no effect on anything. Safe for several threads, of which one asks at a time.</summary>
public sealed class WhatIfAsking(IStore store) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly VersionMachines _machines = new(store);

    /// <summary>What it was decided on; or why nobody knows.</summary>
    public static Outcome<DecisionInputs> InputsOf(StoredDecision kept)
    {
        var reading = kept.Inputs.IsEmpty ? null : DecisionInputsJson.Read(kept.Inputs.Span, kept.Row.Hash);
        return reading?.Value is { } inputs ? Outcome<DecisionInputs>.Of(inputs)
            : Outcome<DecisionInputs>.Failed(reading is null ? "What it was made of was not kept, or a person was forgotten." : string.Join("; ", reading.Problems.Where(problem => problem.IsError)));
    }

    /// <summary>The record that other inputs would have come to, with whether the decision's own still come to it; or why that cannot be told.</summary>
    /// <param name="kept">The decision.</param>
    /// <param name="what">What would be otherwise.</param>
    /// <param name="cancel">Ends the wait for others.</param>
    public async ValueTask<Outcome<WhatIfAnswer>> AskAsync(StoredDecision kept, WhatIf what, CancellationToken cancel = default)
    {
        if (InputsOf(kept) is not { Value: { Order: not null } inputs })
        {
            return Outcome<WhatIfAnswer>.Failed(InputsOf(kept).Problem ?? "Only decisions on orders can be asked what would be if.");
        }

        await _turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            var own = await _machines.OfAsync(inputs.Versions, cancel).ConfigureAwait(false);
            var isReproduced = own.Value is { } then && kept.Record.Span.SequenceEqual(DecisionJson.Write(then.Replay(inputs)));
            var other = await _machines.OfAsync(VersionsFor(inputs, kept.Row.Market, what.Version), cancel).ConfigureAwait(false);
            return other.Value is { } replay ? Outcome<WhatIfAnswer>.Of(new WhatIfAnswer(replay.Replay(what.On(inputs)), isReproduced)) : Outcome<WhatIfAnswer>.Failed(other.Problem!);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    /// <summary>The version stands in the place of the one that decided.</summary>
    private static System.Collections.Immutable.ImmutableSortedDictionary<string, string> VersionsFor(DecisionInputs inputs, string? market, string? version) =>
        version is null ? inputs.Versions : inputs.Versions.SetItem(market is not null && market != LiveNames.Network && inputs.Versions.ContainsKey(market) ? market : MarketReach.AllOthers, version);
}
