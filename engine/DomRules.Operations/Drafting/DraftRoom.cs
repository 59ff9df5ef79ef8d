using System.Collections.Immutable;
using DomRules.Operations.Versions;
using DomRules.Store;
using DomRules.Store.Drafts;

namespace DomRules.Operations.Drafting;

/// <summary>A draft that somebody has open in this process: the referee who puts what people hand in into one order.</summary>
internal sealed class DraftRoom : IAsyncDisposable
{
    private const int MostTries = 100;
    private const string Away = "The draft cannot be saved at this moment. What you type is kept here and saved as soon as it can be.";

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly DraftDesk _desk;
    private readonly DraftRow _row;
    private readonly DraftSteps _steps;
    private readonly CancellationTokenSource _over = new();
    private ImmutableArray<DraftSeat> _seats = [];
    private DraftNow _now;
    private long _snapshot;

    internal DraftRoom(DraftDesk desk, DraftRow row, DraftContent content)
    {
        (_desk, _row, _snapshot) = (desk, row, content.Revision);
        _steps = new DraftSteps(desk.Drafts, row.Id, content.Revision);
        _now = new DraftNow(content.Revision, FileBundle.Read(content.Snapshot).Value!.Files, row.State);
        content.Edits.Select(DraftStepJson.Read).ToList().ForEach(Take);
    }

    internal string Id => _row.Id;

    internal DraftNow Now => _now;

    internal ImmutableArray<SeatedPerson> People => [.. _seats.Select(seat => seat.Who)];

    /// <summary>Looks for what other processes wrote, as long as somebody sits here.</summary>
    internal async Task WatchAsync()
    {
        using var timer = new PeriodicTimer(_desk.Options.LookEvery, _desk.Clock);
        while (!_over.IsCancellationRequested && await timer.WaitForNextTickAsync(CancellationToken.None).ConfigureAwait(false))
        {
            await LookAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Reads what other processes wrote, if they did.</summary>
    internal async Task LookAsync()
    {
        try
        {
            if (await _desk.Drafts.GetAsync(Id, _over.Token).ConfigureAwait(false) is { } row && (row.Revision > _now.Revision || row.State != _now.State))
            {
                await InTurnAsync(() => CatchUpAsync(row.State), _over.Token).ConfigureAwait(false);
            }
        }
        catch (Exception inTheWay) when (inTheWay is StoreException or OperationCanceledException)
        {
            // Whoever hands something in is told; the next look may find it again.
        }
    }

    internal Task<bool> SitAsync(DraftSeat seat) => InTurnAsync(
        () =>
        {
            var sits = !_over.IsCancellationRequested;
            if (sits)
            {
                _seats = _seats.Add(seat);
                Tell(null, seat);
            }

            return Task.FromResult(sits);
        },
        CancellationToken.None);

    internal async ValueTask LeaveAsync(DraftSeat seat) => await InTurnAsync(
        async () =>
        {
            var before = _seats;
            _seats = before.Remove(seat);
            Tell(null, null);
            if (_seats.IsEmpty && !before.IsEmpty)
            {
                await EndAsync().ConfigureAwait(false);
            }

            return true;
        },
        CancellationToken.None).ConfigureAwait(false);

    internal void Point(DraftSeat seat, string file, int offset)
    {
        seat.Who = seat.Who with { File = file, Offset = offset };
        Tell(null, seat);
    }

    internal ValueTask<IReadOnlyList<DraftStep>?> SinceAsync(long revision, CancellationToken cancel) => _steps.SinceAsync(revision, cancel);

    /// <summary>Somebody said how far the draft has come.</summary>
    internal Task<bool> MarkAsync(DraftState state) => InTurnAsync(() => Task.FromResult(Mark(state)), CancellationToken.None);

    /// <summary>Puts what somebody hands in behind all that was done, and tells the others.</summary>
    internal async Task<DraftAnswer> EnterAsync(DraftSeat seat, DraftEntry entry, bool isTyped, CancellationToken cancel)
    {
        try
        {
            return await seat.MayWriteAsync(cancel).ConfigureAwait(false)
                ? await InTurnAsync(() => EnteredAsync(seat, entry, isTyped), cancel).ConfigureAwait(false)
                : Refused(DraftObstacle.Forbidden, "Your roles do not let you write in drafts. What you typed here is not saved; copy it, and ask an administrator for the role author.");
        }
        catch (StoreException inTheWay)
        {
            return new DraftAnswer(_now.Revision, [], DraftObstacle.Away, $"{Away} ({inTheWay.Message})");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync().ConfigureAwait(false);
        await InTurnAsync(SnapshotAsync, CancellationToken.None).ConfigureAwait(false);
    }

    private async Task<DraftAnswer> EnteredAsync(DraftSeat seat, DraftEntry entry, bool isTyped)
    {
        if (entry.Base > _now.Revision)
        {
            await CatchUpAsync(_now.State).ConfigureAwait(false);
        }

        for (var tries = 0; tries < MostTries; tries++)
        {
            if (entry.Base < 0 || entry.Base > _now.Revision || await _steps.SinceAsync(entry.Base, CancellationToken.None).ConfigureAwait(false) is not { } since)
            {
                return Refused(DraftObstacle.Stale, "The draft has gone on too far since. Reload the page.");
            }

            if (since.Any(step => step.Key == entry.Key))
            {
                return new DraftAnswer(_now.Revision, [.. since]);
            }

            var (step, problem) = entry.Made(_now.Files, since);
            if (problem is not null || step is null)
            {
                return problem is null ? new DraftAnswer(_now.Revision, [.. since]) : Refused(DraftObstacle.Wrong, problem);
            }

            step = step with { Revision = _now.Revision + 1 };
            if (await _desk.Drafts.AppendAsync(Id, DraftStepJson.Write(step, _desk.Clock.GetUtcNow())).ConfigureAwait(false))
            {
                Take(step);
                Tell(step, isTyped ? seat : null);
                await SnapshotWhenDueAsync().ConfigureAwait(false);
                return new DraftAnswer(step.Revision, [.. since, step]);
            }

            if (await _desk.Drafts.GetAsync(Id).ConfigureAwait(false) is not { State: not DraftState.Closed } row)
            {
                Mark(DraftState.Closed);
                return Refused(DraftObstacle.Closed, "The draft was closed. Open it again in the list of drafts, and what you typed can be saved.");
            }

            await CatchUpAsync(row.State).ConfigureAwait(false);
        }

        return Refused(DraftObstacle.Away, Away);
    }

    private bool Mark(DraftState state)
    {
        _now = _now with { State = state };
        Tell(null, null);
        return true;
    }

    private DraftAnswer Refused(DraftObstacle obstacle, string detail) => new(_now.Revision, [], obstacle, detail);

    private async Task<bool> CatchUpAsync(DraftState state)
    {
        var isMarked = state != _now.State;
        _now = _now with { State = state };
        if (await _desk.Drafts.SinceAsync(Id, _now.Revision).ConfigureAwait(false) is not { } edits)
        {
            await ReadAsync().ConfigureAwait(false);
            return true;
        }

        foreach (var step in edits.Select(DraftStepJson.Read))
        {
            Take(step);
            Tell(step, null);
        }

        if (isMarked)
        {
            Tell(null, null);
        }

        return true;
    }

    private async Task ReadAsync()
    {
        if (await _desk.Drafts.ReadAsync(Id).ConfigureAwait(false) is { } content)
        {
            _steps.Clear(content.Revision);
            (_now, _snapshot) = (new DraftNow(content.Revision, FileBundle.Read(content.Snapshot).Value!.Files, _now.State), content.Revision);
            content.Edits.Select(DraftStepJson.Read).ToList().ForEach(Take);
            Spread(new DraftNews(null, People, _now.State, MustRead: true), null);
        }
    }

    private void Take(DraftStep step)
    {
        _now = _now with { Revision = step.Revision, Files = DraftFiles.After(_now.Files, step) };
        _steps.Add(step, _desk.Options.StepsKept);
    }

    private void Tell(DraftStep? step, DraftSeat? but) => Spread(new DraftNews(step, People, _now.State), but);

    private void Spread(DraftNews news, DraftSeat? but)
    {
        foreach (var seat in _seats.Where(seat => seat != but))
        {
            seat.Tell(news);
        }
    }

    private async Task SnapshotWhenDueAsync()
    {
        if (_now.Revision - _snapshot >= _desk.Options.SnapshotEvery)
        {
            await SnapshotAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Writes down all of the draft, so that what was edited before need not be kept. All of it is on disk already: should this fail, the next one does it.</summary>
    private async Task<bool> SnapshotAsync()
    {
        try
        {
            return _now.Revision > _snapshot
                && await _desk.Drafts.SnapshotAsync(Id, _snapshot = _now.Revision, new FileBundle(_now.Files).Write(), Math.Max(0, _now.Revision - _desk.Options.StepsKept)).ConfigureAwait(false);
        }
        catch (StoreException)
        {
            return false;
        }
    }

    private async Task EndAsync()
    {
        _desk.Forget(this);
        await _over.CancelAsync().ConfigureAwait(false);
        await SnapshotAsync().ConfigureAwait(false);
    }

    private async Task<T> InTurnAsync<T>(Func<Task<T>> work, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            return await work().ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }
}
