using DomRules.Store;
using DomRules.Store.Access;
using DomRules.Store.Accounts;
using DomRules.Store.Artefacts;
using DomRules.Store.Commits;
using DomRules.Store.Decisions;
using DomRules.Store.Drafts;
using DomRules.Store.Jobs;
using DomRules.Store.Memory;
using DomRules.Store.Outbox;
using DomRules.Store.Secrets;
using DomRules.Store.States;

namespace DomRules.Api.Tests.Overload;

/// <summary>A store whose disk can be made to wait.</summary>
internal sealed class GatedStore : IStore, ICommitLog
{
    private readonly MemoryStore _store = new();
    private TaskCompletionSource _open = Opened();
    private TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ICommitLog Commits => this;

    public IDecisionArchive Decisions => _store.Decisions;

    public IArtefactShelf Artefacts => _store.Artefacts;

    public IOutbox Outbox => _store.Outbox;

    public IJobQueue Jobs => _store.Jobs;

    public IAccessKeys Keys => _store.Keys;

    public ISecretShelf Secrets => _store.Secrets;

    public IAccounts Accounts => _store.Accounts;

    public IDrafts Drafts => _store.Drafts;

    public IStateArchive States => _store.States;

    /// <summary>From now on writes wait; the task ends when one does.</summary>
    internal Task Close()
    {
        _reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return _reached.Task;
    }

    /// <summary>They go on.</summary>
    internal void Open() => _open.TrySetResult();

    public async ValueTask<AppendResult> AppendAsync(LogHead expected, IReadOnlyList<NewCommit> commits, CancellationToken cancel = default)
    {
        _reached.TrySetResult();
        await _open.Task;
        return await _store.Commits.AppendAsync(expected, commits, cancel);
    }

    public ValueTask<LogHead> HeadAsync(CancellationToken cancel = default) => _store.Commits.HeadAsync(cancel);

    public ValueTask<IReadOnlyList<Commit>> ReadAsync(long after, int limit, CancellationToken cancel = default) => _store.Commits.ReadAsync(after, limit, cancel);

    public ValueTask<IReadOnlyList<Commit>> FindAsync(CommitFilter filter, long? before, int limit, CancellationToken cancel = default) => _store.Commits.FindAsync(filter, before, limit, cancel);

    public ValueTask<RememberedAnswer?> AnswerAsync(string caller, string key, CancellationToken cancel = default) => _store.Commits.AnswerAsync(caller, key, cancel);

    public ValueTask<int> ForgetAnswersAsync(DateTimeOffset before, int most = int.MaxValue, CancellationToken cancel = default) => _store.Commits.ForgetAnswersAsync(before, most, cancel);

    public ValueTask<StockRowCount?> StockAsync(string node, string sku, CancellationToken cancel = default) => _store.Commits.StockAsync(node, sku, cancel);

    public IAsyncEnumerable<StockRowCount> AllStockAsync(CancellationToken cancel = default) => _store.Commits.AllStockAsync(cancel);

    public IAsyncEnumerable<ReservationRow> AllReservationsAsync(CancellationToken cancel = default) => _store.Commits.AllReservationsAsync(cancel);

    public ValueTask<IReadOnlyList<LivePointer>> PointersAsync(CancellationToken cancel = default) => _store.Commits.PointersAsync(cancel);

    public ValueTask<StoreException?> ProbeAsync(CancellationToken cancel = default) => _store.ProbeAsync(cancel);

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private static TaskCompletionSource Opened()
    {
        var open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        open.SetResult();
        return open;
    }
}
