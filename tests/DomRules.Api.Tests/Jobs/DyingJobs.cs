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

namespace DomRules.Api.Tests.Jobs;

/// <summary>A store whose progress of jobs can be noted so often; then it is gone, or something else happens first.</summary>
internal sealed class DyingJobs(IStore store, int after, Func<Task>? instead = null) : IStore, IJobQueue
{
    private int _noted;

    public IJobQueue Jobs => this;

    public ICommitLog Commits => store.Commits;

    public IDecisionArchive Decisions => store.Decisions;

    public IArtefactShelf Artefacts => store.Artefacts;

    public IOutbox Outbox => store.Outbox;

    public IAccounts Accounts => store.Accounts;

    public IDrafts Drafts => store.Drafts;

    public IStateArchive States => store.States;

    public IAccessKeys Keys => store.Keys;

    public ISecretShelf Secrets => store.Secrets;

    public async ValueTask<bool> ProgressAsync(string id, string owner, ReadOnlyMemory<byte> progress, DateTimeOffset until, CancellationToken cancel = default)
    {
        if (++_noted > after)
        {
            await (instead?.Invoke() ?? throw new StoreException(StoreFailure.Unreachable, "The process is dead."));
        }

        return await store.Jobs.ProgressAsync(id, owner, progress, until, cancel);
    }

    public ValueTask<bool> PutAsync(Job job, CancellationToken cancel = default) => store.Jobs.PutAsync(job, cancel);

    public ValueTask<IReadOnlyList<JobStatus>> LeaseAsync(string owner, DateTimeOffset now, DateTimeOffset until, int limit, CancellationToken cancel = default) => store.Jobs.LeaseAsync(owner, now, until, limit, cancel);

    public ValueTask<bool> FinishAsync(string id, string owner, JobState state, ReadOnlyMemory<byte> result, DateTimeOffset at, CancellationToken cancel = default) => store.Jobs.FinishAsync(id, owner, state, result, at, cancel);

    public ValueTask<bool> RetryAsync(string id, string owner, DateTimeOffset due, string why, CancellationToken cancel = default) => store.Jobs.RetryAsync(id, owner, due, why, cancel);

    public ValueTask<bool> CancelAsync(string id, DateTimeOffset at, CancellationToken cancel = default) => store.Jobs.CancelAsync(id, at, cancel);

    public ValueTask<JobStatus?> GetAsync(string id, CancellationToken cancel = default) => store.Jobs.GetAsync(id, cancel);

    public ValueTask<IReadOnlyList<JobStatus>> ListAsync(string? kind, JobState? state, JobPlace? place, int limit, CancellationToken cancel = default) => store.Jobs.ListAsync(kind, state, place, limit, cancel);

    public ValueTask<StoreException?> ProbeAsync(CancellationToken cancel = default) => store.ProbeAsync(cancel);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
