using System.Security.Cryptography;
using DomRules.Model.Canonical;
using DomRules.Store;
using DomRules.Store.Artefacts;

namespace DomRules.Operations.Simulating;

/// <summary>Looks at a bounded number of decisions of a simulation.</summary>
internal sealed class SimulationSlice(IStore store, TimeProvider clock)
{
    /// <summary>What results are on the shelf.</summary>
    internal const string Artefacts = "simulation";

    private const int AtATime = 100;
    private const int Counted = 500;
    private readonly DecisionSimulating _simulating = new(store);

    /// <summary>Counts what there is to look at.</summary>
    internal async ValueTask<SimulationProgress> BeginAsync(SimulationWanted wanted, CancellationToken cancel)
    {
        var (of, before) = (0, wanted.Before);
        while (of < wanted.Last && await store.Decisions.FindAsync(wanted.Filter, before, Math.Min(Counted, wanted.Last - of), cancel).ConfigureAwait(false) is { Count: > 0 } rows)
        {
            (of, before) = (of + rows.Count, rows[^1].Key);
        }

        return new SimulationProgress(0, of, wanted.Before, 0, SimulationTotals.None(), []);
    }

    /// <summary>Looks at the next ones, and writes down those that come out otherwise.</summary>
    /// <param name="wanted">What is simulated.</param>
    /// <param name="so">How far it is; its totals are counted on.</param>
    /// <param name="keep">Called after each.</param>
    /// <param name="cancel">Ends it; nothing of the slice counts then.</param>
    internal async ValueTask<SimulationProgress> NextAsync(SimulationWanted wanted, SimulationProgress so, Func<ValueTask> keep, CancellationToken cancel)
    {
        var began = clock.GetTimestamp();
        var rows = await store.Decisions.FindAsync(wanted.Filter, so.Next, Math.Min(AtATime, so.Of - so.Done), cancel).ConfigureAwait(false);
        if (rows.Count == 0)
        {
            return so with { Of = so.Done };
        }

        using var changes = new MemoryStream();
        var changed = 0;
        foreach (var row in rows)
        {
            cancel.ThrowIfCancellationRequested();
            if (await store.Decisions.GetAsync(row.Key, cancel).ConfigureAwait(false) is { } kept
                && Counts(await _simulating.DecideAsync(kept, wanted, cancel).ConfigureAwait(false), so.Totals) is { Changed.IsEmpty: false } change)
            {
                changes.Write(CanonicalJson.Write(change.Write()));
                changes.WriteByte((byte)'\n');
                changed++;
            }

            await keep().ConfigureAwait(false);
        }

        var ticks = Math.Max(1, clock.GetElapsedTime(began).Ticks);
        return so with
        {
            Done = so.Done + rows.Count,
            Next = rows[^1].Key,
            PerSecond = (int)Math.Clamp(rows.Count * TimeSpan.TicksPerSecond / ticks, 1, int.MaxValue),
            Pages = changed == 0 ? so.Pages : so.Pages.Add(new SimulationPage(await PutAsync(changes.ToArray(), cancel).ConfigureAwait(false), changed)),
        };
    }

    private static DecisionChange? Counts(SimulatedDecision one, SimulationTotals totals)
    {
        if (one.Before is not { } before || one.After is not { } after)
        {
            totals.PassOver(isUnreadable: !one.IsErased);
            return null;
        }

        var change = new DecisionChange(one.Row, DecidedSide.Of(before), DecidedSide.Of(after));
        totals.Add(change, one.IsReproduced);
        return change;
    }

    private async ValueTask<string> PutAsync(byte[] content, CancellationToken cancel)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        await store.Artefacts.PutAsync(new Artefact(new ArtefactRow(hash, Artefacts, Artefacts, "", clock.GetUtcNow(), "job"), content), cancel).ConfigureAwait(false);
        return hash;
    }
}
