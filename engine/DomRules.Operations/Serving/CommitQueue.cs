using System.Collections.Concurrent;
using System.Threading.Channels;
using DomRules.Store;
using DomRules.Store.Commits;

namespace DomRules.Operations.Serving;

/// <summary>
/// The one way by which anything changes: requests wait in a bounded queue, are decided in turn on the state as it stands, and those that waited together are
/// written in one transaction. Nobody is answered before that is on disk. Where another process wrote first, its commits are read and the group is decided anew, in turn with others.
/// </summary>
public sealed class CommitQueue : IAsyncDisposable
{
    private readonly IStore _store;
    private readonly TimeProvider _clock;
    private readonly CommitQueueOptions _options;
    private readonly CommitMaking _making;
    private readonly LogReplay _log;
    private readonly WriteTurns _turns;
    private readonly StateKeeping _states;
    private readonly AnswerRetention _answers;
    private readonly Channel<QueuedWrite> _waiting;
    private readonly ConcurrentDictionary<(string, string), byte> _inFlight = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _work;
    private volatile LiveNetwork _live;

    private CommitQueue(IStore store, VersionShelf shelf, LiveNetwork live, TimeProvider clock, CommitQueueOptions options)
    {
        (_store, Shelf, _live, _clock, _options) = (store, shelf, live, clock, options);
        _making = new CommitMaking(options.Announce);
        _log = new LogReplay(store, shelf);
        _turns = new WriteTurns(store.Commits);
        _answers = new AnswerRetention(store.Commits, options.AnswersKept);
        _states = new StateKeeping(store.States, options.StateEvery, live.Head.Number);
        _waiting = Channel.CreateBounded<QueuedWrite>(new BoundedChannelOptions(options.Capacity) { SingleReader = true });
        _work = Task.Run(WorkAsync);
    }

    /// <summary>Everything as it stands after the last commit that this process knows of.</summary>
    public LiveNetwork Live => _live;

    /// <summary>Versions by hash.</summary>
    public VersionShelf Shelf { get; }

    /// <summary>So many requests wait.</summary>
    public int Waiting => _waiting.Reader.Count;

    /// <summary>Reads a store up to its end, and begins to work on it.</summary>
    /// <param name="store">The store.</param>
    /// <param name="clock">What time it is.</param>
    /// <param name="options">How writes are taken in; null: the usual way.</param>
    /// <param name="cancel">Ends the start.</param>
    public static async Task<CommitQueue> OpenAsync(IStore store, TimeProvider clock, CommitQueueOptions? options = null, CancellationToken cancel = default)
    {
        var shelf = new VersionShelf(store.Artefacts);
        var start = await StateKeeping.LatestAsync(store, shelf, cancel).ConfigureAwait(false);
        var live = await new LogReplay(store, shelf).CatchUpAsync(start, cancel).ConfigureAwait(false);
        return new CommitQueue(store, shelf, live, clock, options ?? new CommitQueueOptions());
    }

    /// <summary>Has something done; answered when it is on disk, or when it cannot be done.</summary>
    public async Task<WriteAnswer> SubmitAsync(WriteRequest request, CancellationToken cancel = default) =>
        await (await BeginAsync(request, cancel).ConfigureAwait(false)).ConfigureAwait(false);

    /// <summary>Gives a request its place among all writes, and returns as soon as it has one: requests that one caller begins in turn are decided in turn. The inner task is the answer.</summary>
    public async Task<Task<WriteAnswer>> BeginAsync(WriteRequest request, CancellationToken cancel = default)
    {
        if (request.Key is not { } key)
        {
            return EnqueueAsync(request);
        }

        if (!_inFlight.TryAdd((key.Caller, key.Key), 0))
        {
            return Task.FromResult(WriteAnswer.Failed(WriteObstacle.InFlight, 409, "A request under the same key is being done. Wait for its answer, or send this one again in a moment."));
        }

        return AnsweredAsync(key, await PlacedAsync(request, key, cancel).ConfigureAwait(false));
    }

    private async Task<Task<WriteAnswer>> PlacedAsync(WriteRequest request, RequestKey key, CancellationToken cancel)
    {
        try
        {
            return await RememberedAsync(key, cancel).ConfigureAwait(false) is { } remembered ? Task.FromResult(remembered) : EnqueueAsync(request);
        }
        catch (StoreException e)
        {
            return Task.FromResult(WriteAnswer.Failed(WriteObstacle.Unavailable, 503, e.Message));
        }
        catch (Exception e)
        {
            return Task.FromException<WriteAnswer>(e);
        }
    }

    private async Task<WriteAnswer> AnsweredAsync(RequestKey key, Task<WriteAnswer> answer)
    {
        try
        {
            return await answer.ConfigureAwait(false);
        }
        finally
        {
            _inFlight.TryRemove((key.Caller, key.Key), out _);
        }
    }

    /// <summary>Makes sure that <see cref="Live"/> has in it what any process wrote before now.</summary>
    public async Task RefreshAsync(CancellationToken cancel = default)
    {
        var head = await _store.Commits.HeadAsync(cancel).ConfigureAwait(false);
        if (head.Number > _live.Head.Number)
        {
            await EnqueueAsync(Look()).ConfigureAwait(false);
        }
    }

    /// <summary>Lets what is due by now happen, and forgets answers that were kept long enough: by the log's time, which a clock that jumps does not move alone.</summary>
    public async Task TickAsync()
    {
        await EnqueueAsync(Look()).ConfigureAwait(false);
        await _answers.ForgetAsync(_live.State.At).ConfigureAwait(false);
    }

    /// <summary>Finishes what waits, and stops.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _work.ConfigureAwait(false);
        await _states.FinishAsync().ConfigureAwait(false);
        await _stopping.CancelAsync().ConfigureAwait(false);
        _stopping.Dispose();
    }

    private static WriteRequest Look() => new("time", null, static (_, _) => Draft.Nothing(new WriteAnswer(200, default)));

    private Task<WriteAnswer> EnqueueAsync(WriteRequest request)
    {
        var write = new QueuedWrite(request);
        return _waiting.Writer.TryWrite(write) ? write.Answered
            : Task.FromResult(WriteAnswer.Failed(WriteObstacle.Overloaded, 429, "Too many requests wait. Send this one again in a moment."));
    }

    private async ValueTask<WriteAnswer?> RememberedAsync(RequestKey key, CancellationToken cancel) =>
        await _store.Commits.AnswerAsync(key.Caller, key.Key, cancel).ConfigureAwait(false) is { } answer ? Repeated(answer, key) : null;

    private static WriteAnswer Repeated(RememberedAnswer answer, RequestKey key) => answer.Request == key.Request
        ? new WriteAnswer(answer.Status, answer.Body) { IsRepeated = true }
        : WriteAnswer.Failed(WriteObstacle.KeyReused, 422, "Another request was made under this key. Use a new key for a new request.");

    private async Task WorkAsync()
    {
        var group = new List<QueuedWrite>();
        while (await _waiting.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            group.Clear();
            Fill(group, _options.Group);
            await WriteAsync(group, _options.Group).ConfigureAwait(false);
        }
    }

    private void Fill(List<QueuedWrite> group, int most)
    {
        while (group.Count < most && _waiting.Reader.TryRead(out var write))
        {
            group.Add(write);
        }
    }

    /// <summary>Writes a group, whatever is in the way of it.</summary>
    /// <param name="group">What is written.</param>
    /// <param name="most">While it waits for its turn, others may join it up to so many.</param>
    private async Task WriteAsync(List<QueuedWrite> group, int most)
    {
        try
        {
            await TryWriteAsync(group, most).ConfigureAwait(false);
        }
        catch (StoreException e)
        {
            Fail(group, WriteObstacle.Unavailable, 503, e.Message);
        }
        catch (Exception e) when (group.Count == 1)
        {
            // A defect of ours in one request must not stop the others.
            Fail(group, WriteObstacle.Refused, 500, e.Message);
        }
        catch (Exception)
        {
            await OneByOneAsync(group).ConfigureAwait(false);
        }
    }

    private async Task TryWriteAsync(List<QueuedWrite> group, int most)
    {
        for (var attempt = 0; attempt < _options.Attempts; attempt++)
        {
            var (decided, result) = await AttemptAsync(group, most).ConfigureAwait(false);
            switch (result.Outcome)
            {
                case AppendOutcome.Appended:
                    _live = decided.Live;
                    decided.Answer();
                    _states.Consider(_live);
                    return;
                case AppendOutcome.HeadMoved:
                    _turns.Lose();
                    break;
                case AppendOutcome.KeyTaken:
                    await AnswerRepeatedAsync(group).ConfigureAwait(false);
                    break;
                case AppendOutcome.OutOfBounds or AppendOutcome.PointerMoved when group.Count > 1:
                    await OneByOneAsync(group).ConfigureAwait(false);
                    return;
                case AppendOutcome.OutOfBounds or AppendOutcome.PointerMoved:
                    Fail(group, WriteObstacle.Refused, 500, $"The store refused what was decided: {result.Detail}.");
                    return;
            }
        }

        Fail(group, WriteObstacle.Overloaded, 429, "Others write all the time. Send this request again in a moment.");
    }

    /// <summary>Decides a group on the newest state and appends it; where others wrote first lately, in turn with them. What they made live is read before the turn.</summary>
    private async Task<(CommitGroup Decided, AppendResult Result)> AttemptAsync(List<QueuedWrite> group, int most)
    {
        _live = await CatchUpAsync().ConfigureAwait(false);
        await using var turn = await _turns.TakeAsync(_stopping.Token).ConfigureAwait(false);
        if (turn is not null)
        {
            Fill(group, most);
            _live = await CatchUpAsync().ConfigureAwait(false);
        }

        var decided = Decide(group);
        return (decided, decided.Commits.Count == 0 ? new AppendResult(AppendOutcome.Appended, _live.Head) : await AppendAsync(decided, turn).ConfigureAwait(false));
    }

    private CommitGroup Decide(List<QueuedWrite> group)
    {
        var decided = new CommitGroup(_live, _making);
        foreach (var write in group)
        {
            decided.Add(write, write.Request.At ?? Moment.Of(_clock.GetUtcNow()));
        }

        return decided;
    }

    /// <summary>Where the connection broke while the commit was under way, the log itself tells whether it was done.</summary>
    private async Task<AppendResult> AppendAsync(CommitGroup decided, ICommitTurn? turn)
    {
        try
        {
            return turn is null
                ? await _store.Commits.AppendAsync(_live.Head, decided.Commits, _stopping.Token).ConfigureAwait(false)
                : await turn.AppendAsync(_live.Head, decided.Commits).ConfigureAwait(false);
        }
        catch (StoreException e) when (e.IsUncertain)
        {
            return await UncertainAppend.SettleAsync(_store.Commits, _live.Head, decided.Live.Head, _clock, _stopping.Token).ConfigureAwait(false);
        }
    }

    private async ValueTask<LiveNetwork> CatchUpAsync() => await _log.CatchUpAsync(_live, _stopping.Token).ConfigureAwait(false);

    private async Task OneByOneAsync(List<QueuedWrite> group)
    {
        foreach (var write in group.ToArray())
        {
            await WriteAsync([write], 1).ConfigureAwait(false);
        }
    }

    /// <summary>Answers those whose key was used in another process meanwhile, and takes them out of the group.</summary>
    private async Task AnswerRepeatedAsync(List<QueuedWrite> group)
    {
        foreach (var write in group.Where(one => one.Request.Key is not null).ToArray())
        {
            if (await RememberedAsync(write.Request.Key!, _stopping.Token).ConfigureAwait(false) is { } answer)
            {
                write.Answer(answer);
                group.Remove(write);
            }
        }
    }

    private static void Fail(List<QueuedWrite> group, WriteObstacle obstacle, int status, string detail)
    {
        foreach (var write in group)
        {
            write.Answer(WriteAnswer.Failed(obstacle, status, detail));
        }
    }
}
