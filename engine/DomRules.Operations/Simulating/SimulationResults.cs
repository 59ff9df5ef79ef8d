using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using DomRules.Formats.Replaying;
using DomRules.Store;
using DomRules.Store.Decisions;
using DomRules.Store.Jobs;

namespace DomRules.Operations.Simulating;

/// <summary>What simulations found, page by page. Not for several threads.</summary>
public sealed class SimulationResults(IStore store)
{
    private readonly DecisionSimulating _simulating = new(store);

    /// <summary>How far a job is, or was when it ended; null: it has not begun.</summary>
    public static SimulationProgress? ProgressOf(JobStatus job) => job.State == JobState.Failed ? null : SimulationProgress.Read(job.Result.IsEmpty ? job.Progress : job.Result);

    /// <summary>Changes that a filter lets through.</summary>
    /// <param name="progress">How far the job is.</param>
    /// <param name="filter">Which.</param>
    /// <param name="after">Where they begin: so many rows of the whole result are passed over.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancel">Ends the search.</param>
    public async ValueTask<ChangedPage> ListAsync(SimulationProgress progress, ChangeFilter filter, int after, int limit, CancellationToken cancel = default)
    {
        var found = ImmutableArray.CreateBuilder<DecisionChange>();
        var (passed, isGone) = (0, false);
        foreach (var page in progress.Pages)
        {
            var isRead = passed + page.Rows > after;
            var lines = isRead ? await SimulationShelf.LinesAsync(store, page.Hash, cancel).ConfigureAwait(false) : [];
            isGone |= isRead && lines.Length < page.Rows;
            for (var i = Math.Max(0, after - passed); i < lines.Length; i++)
            {
                if (filter.MayHold(lines[i]) && Read(lines[i]) is var change && filter.Holds(change))
                {
                    if (found.Count == limit)
                    {
                        return new ChangedPage(found.ToImmutable(), passed + i) { IsGone = isGone };
                    }

                    found.Add(change);
                }
            }

            passed += page.Rows;
        }

        return new ChangedPage(found.ToImmutable(), null) { IsGone = isGone };
    }

    /// <summary>Makes one again, so that both sides can be explained; null: it is not among what was simulated.</summary>
    /// <param name="job">The job.</param>
    /// <param name="name">Name of what was simulated.</param>
    /// <param name="cancel">Ends the search.</param>
    public async ValueTask<SimulatedDecision?> OneAsync(JobStatus job, string name, CancellationToken cancel = default)
    {
        if (SimulationWanted.Read(job.Job.Payload) is not { } wanted)
        {
            return null;
        }

        if (DecisionKey.TryParse(name, out var key))
        {
            return await store.Decisions.GetAsync(key, cancel).ConfigureAwait(false) is { } kept ? await _simulating.DecideAsync(kept, wanted, cancel).ConfigureAwait(false) : null;
        }

        return wanted.Against is { } against && ProgressOf(job) is { } progress ? await OfFileAsync(progress, name, wanted, against, cancel).ConfigureAwait(false) : null;
    }

    private async ValueTask<SimulatedDecision?> OfFileAsync(SimulationProgress progress, string name, SimulationWanted wanted, string against, CancellationToken cancel)
    {
        var sought = $"\"decision\":\"{name}\"";
        foreach (var page in progress.Pages.Where(page => page.Inputs is not null))
        {
            var lines = await SimulationShelf.LinesAsync(store, page.Hash, cancel).ConfigureAwait(false);
            var at = Array.FindIndex(lines, line => line.Contains(sought, StringComparison.Ordinal));
            var inputs = at < 0 ? [] : await SimulationShelf.LinesAsync(store, page.Inputs!, cancel).ConfigureAwait(false);
            if (at >= 0 && at < inputs.Length && DecisionInputsJson.Read(Encoding.UTF8.GetBytes(inputs[at]), name).Value is { } read)
            {
                return await _simulating.CompareAsync(Read(lines[at]).Subject, read, wanted, against, cancel).ConfigureAwait(false);
            }
        }

        return null;
    }

    private static DecisionChange Read(string line) => DecisionChange.Read(JsonNode.Parse(line)!);
}
