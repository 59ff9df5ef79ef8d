using System.Text;
using DomRules.Formats.Replaying;
using DomRules.Operations.Serving;
using DomRules.Store;

namespace DomRules.Operations.Simulating;

/// <summary>Looks at a bounded number of decisions of a simulation, or of orders of its file.</summary>
internal sealed class SimulationSlice(IStore store, TimeProvider clock, CommitQueue? queue)
{
    private const int AtATime = 100;
    private const int Counted = 500;
    private readonly DecisionSimulating _simulating = new(store);
    private readonly SimulationShelf _shelf = new(store, clock);
    private readonly OrderAsking? _asking = queue is null ? null : new OrderAsking(queue, clock);
    private OrderFile? _file;

    /// <summary>Counts what there is to look at; one that goes on begins where the other ended.</summary>
    internal async ValueTask<SimulationProgress> BeginAsync(SimulationWanted wanted, CancellationToken cancel)
    {
        if (wanted.Continues is { } earlier && await store.Jobs.GetAsync(earlier, cancel).ConfigureAwait(false) is { } job && SimulationProgress.Read(job.Result) is { } so)
        {
            return so;
        }

        var (of, before) = (wanted.Orders is null ? 0 : (await FileAsync(wanted.Orders, cancel).ConfigureAwait(false)).Orders, wanted.Before);
        while (wanted.Orders is null && of < wanted.Last && await store.Decisions.FindAsync(wanted.Filter, before, Math.Min(Counted, wanted.Last - of), cancel).ConfigureAwait(false) is { Count: > 0 } rows)
        {
            (of, before) = (of + rows.Count, rows[^1].Key);
        }

        return new SimulationProgress(0, of, wanted.Before, 0, SimulationTotals.None(), []);
    }

    /// <summary>Whether orders are still to be read of a file that was kept long enough.</summary>
    internal async ValueTask<bool> IsGoneAsync(SimulationWanted wanted, int done, CancellationToken cancel)
    {
        if (wanted.Orders is not { } hash)
        {
            return false;
        }

        if (await store.Artefacts.GetAsync(hash, cancel).ConfigureAwait(false) is not { } kept)
        {
            return true;
        }

        foreach (var piece in OrderFile.Read(kept.Content).Pieces.Skip(done / OrderFile.OfAPiece))
        {
            if (await store.Artefacts.GetAsync(piece, cancel).ConfigureAwait(false) is null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Looks at the next ones, and writes down those that come out otherwise.</summary>
    /// <param name="wanted">What is simulated.</param>
    /// <param name="so">How far it is; its totals are counted on.</param>
    /// <param name="keep">Called after each.</param>
    /// <param name="cancel">Ends it; nothing of the slice counts then.</param>
    internal async ValueTask<SimulationProgress> NextAsync(SimulationWanted wanted, SimulationProgress so, Func<ValueTask> keep, CancellationToken cancel)
    {
        var began = clock.GetTimestamp();
        var found = new FoundChanges(wanted.Orders is not null);
        var next = wanted.Orders is null
            ? await DecisionsAsync(wanted, so, found, keep, cancel).ConfigureAwait(false)
            : await OrdersAsync(wanted, so, found, keep, cancel).ConfigureAwait(false);
        if (next.Done == so.Done)
        {
            return so with { Of = so.Done };
        }

        var ticks = Math.Max(1, clock.GetElapsedTime(began).Ticks);
        return next with
        {
            PerSecond = (int)Math.Clamp((next.Done - so.Done) * TimeSpan.TicksPerSecond / ticks, 1, int.MaxValue),
            Pages = await found.KeepAsync(_shelf, cancel).ConfigureAwait(false) is { } page ? so.Pages.Add(page) : so.Pages,
        };
    }

    private async ValueTask<SimulationProgress> DecisionsAsync(SimulationWanted wanted, SimulationProgress so, FoundChanges found, Func<ValueTask> keep, CancellationToken cancel)
    {
        var rows = await store.Decisions.FindAsync(wanted.Filter, so.Next, Math.Min(AtATime, so.Of - so.Done), cancel).ConfigureAwait(false);
        foreach (var row in rows)
        {
            cancel.ThrowIfCancellationRequested();
            if (await store.Decisions.GetAsync(row.Key, cancel).ConfigureAwait(false) is { } kept)
            {
                found.Count(await _simulating.DecideAsync(kept, wanted, cancel).ConfigureAwait(false), so.Totals, null);
            }

            await keep().ConfigureAwait(false);
        }

        return rows.Count == 0 ? so : so with { Done = so.Done + rows.Count, Next = rows[^1].Key };
    }

    private async ValueTask<SimulationProgress> OrdersAsync(SimulationWanted wanted, SimulationProgress so, FoundChanges found, Func<ValueTask> keep, CancellationToken cancel)
    {
        var file = await FileAsync(wanted.Orders!, cancel).ConfigureAwait(false);
        var lines = await SimulationShelf.LinesAsync(store, file.Pieces[so.Done / OrderFile.OfAPiece], cancel).ConfigureAwait(false);
        await queue!.RefreshAsync(cancel).ConfigureAwait(false);
        for (var i = 0; i < lines.Length; i++)
        {
            cancel.ThrowIfCancellationRequested();
            await OrderAsync(lines[i], file.LineOf(so.Done + i), file.IsArray, wanted, so.Totals, found, cancel).ConfigureAwait(false);
            await keep().ConfigureAwait(false);
        }

        return so with { Done = so.Done + lines.Length };
    }

    private async ValueTask OrderAsync(string line, int number, bool isArray, SimulationWanted wanted, SimulationTotals totals, FoundChanges found, CancellationToken cancel)
    {
        var asked = _asking!.Ask(Encoding.UTF8.GetBytes(line), FormattableString.Invariant($"{(isArray ? "order" : "line")} {number}"));
        if (asked.Value is not { } order)
        {
            totals.PassOver(new LineProblem(number, asked.Problem!));
            return;
        }

        var compared = await _simulating.CompareAsync(order.As(FormattableString.Invariant($"line-{number}")), order.Inputs, wanted, wanted.Against!, cancel).ConfigureAwait(false);
        if (compared.Change is null)
        {
            totals.PassOver(new LineProblem(number, compared.Problem!));
            return;
        }

        found.Count(compared, totals, DecisionInputsJson.Write(order.Inputs));
    }

    private async ValueTask<OrderFile> FileAsync(string hash, CancellationToken cancel) =>
        _file ??= OrderFile.Read((await store.Artefacts.GetAsync(hash, cancel).ConfigureAwait(false))!.Content);
}
