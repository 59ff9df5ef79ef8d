using DomRules.Store;
using DomRules.Store.Access;
using DomRules.Store.Accounts;
using DomRules.Store.Artefacts;
using DomRules.Store.Commits;
using DomRules.Store.Decisions;
using DomRules.Store.Drafts;
using DomRules.Store.Jobs;
using DomRules.Store.Outbox;
using DomRules.Store.Secrets;
using DomRules.Store.States;

namespace DomRules.Operations.Tests.Auditing;

/// <summary>A store as somebody left it who may write to the disk: these commits and these decisions, whether they fit or not. It can be verified, and nothing else.</summary>
internal sealed class TamperedLog(IReadOnlyList<Commit> commits, IReadOnlyList<StoredDecision> decisions) : IStore, ICommitLog, IDecisionArchive
{
    public ICommitLog Commits => this;

    public IDecisionArchive Decisions => this;

    public IArtefactShelf Artefacts => throw new NotSupportedException();

    public IOutbox Outbox => throw new NotSupportedException();

    public IJobQueue Jobs => throw new NotSupportedException();

    public IAccessKeys Keys => throw new NotSupportedException();

    public IAccounts Accounts => throw new NotSupportedException();

    public IDrafts Drafts => throw new NotSupportedException();

    public ISecretShelf Secrets => throw new NotSupportedException();

    public IStateArchive States => throw new NotSupportedException();

    public ValueTask<LogHead> HeadAsync(CancellationToken cancel = default) => ValueTask.FromResult(commits.Count == 0 ? LogHead.None : new LogHead(commits[^1].Number, commits[^1].Hash));

    public ValueTask<IReadOnlyList<Commit>> ReadAsync(long after, int limit, CancellationToken cancel = default) => ValueTask.FromResult<IReadOnlyList<Commit>>([.. commits.Where(commit => commit.Number > after).Take(limit)]);

    public ValueTask<IReadOnlyList<StoredDecision>> ReadAsync(DecisionKey? after, int limit, CancellationToken cancel = default) =>
        ValueTask.FromResult<IReadOnlyList<StoredDecision>>([.. decisions.Where(decision => after is null || decision.Row.Key.CompareTo(after.Value) > 0).Take(limit)]);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public ValueTask<StoreException?> ProbeAsync(CancellationToken cancel = default) => throw new NotSupportedException();

    public ValueTask<AppendResult> AppendAsync(LogHead expected, IReadOnlyList<NewCommit> commits, CancellationToken cancel = default) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<Commit>> FindAsync(CommitFilter filter, long? before, int limit, CancellationToken cancel = default) => throw new NotSupportedException();

    public ValueTask<RememberedAnswer?> AnswerAsync(string caller, string key, CancellationToken cancel = default) => throw new NotSupportedException();

    public ValueTask<int> ForgetAnswersAsync(DateTimeOffset before, int most = int.MaxValue, CancellationToken cancel = default) => throw new NotSupportedException();

    public ValueTask<StockRowCount?> StockAsync(string node, string sku, CancellationToken cancel = default) => throw new NotSupportedException();

    public IAsyncEnumerable<StockRowCount> AllStockAsync(CancellationToken cancel = default) => throw new NotSupportedException();

    public IAsyncEnumerable<ReservationRow> AllReservationsAsync(CancellationToken cancel = default) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<LivePointer>> PointersAsync(CancellationToken cancel = default) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<DecisionRow>> FindAsync(DecisionFilter filter, DecisionKey? before, int limit, CancellationToken cancel = default) => throw new NotSupportedException();

    public ValueTask<StoredDecision?> GetAsync(DecisionKey key, CancellationToken cancel = default) => throw new NotSupportedException();

    public ValueTask<StoredDecision?> GetAsync(string hash, CancellationToken cancel = default) => throw new NotSupportedException();
}
