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

namespace DomRules.Store.Memory;

/// <summary>A store that lasts as long as its process. It keeps every word of the contracts but one: nothing is on disk.</summary>
public sealed class MemoryStore : IStore
{
    private readonly MemoryGate gate = new();

    /// <summary>Makes an empty store.</summary>
    public MemoryStore()
    {
        var decisions = new MemoryDecisionArchive(gate);
        var outbox = new MemoryOutbox(gate);
        var jobs = new MemoryJobQueue(gate);
        Commits = new MemoryCommitLog(gate, decisions, outbox, jobs);
        (Decisions, Outbox, Jobs) = (decisions, outbox, jobs);
        (Artefacts, Keys, Secrets, States) = (new MemoryArtefactShelf(gate), new MemoryAccessKeys(gate), new MemorySecretShelf(gate), new MemoryStateArchive(gate));
        (Accounts, Drafts) = (new MemoryAccounts(gate), new MemoryDrafts(gate));
    }

    /// <inheritdoc/>
    public ICommitLog Commits { get; }

    /// <inheritdoc/>
    public IDecisionArchive Decisions { get; }

    /// <inheritdoc/>
    public IArtefactShelf Artefacts { get; }

    /// <inheritdoc/>
    public IOutbox Outbox { get; }

    /// <inheritdoc/>
    public IJobQueue Jobs { get; }

    /// <inheritdoc/>
    public IAccessKeys Keys { get; }

    /// <inheritdoc/>
    public ISecretShelf Secrets { get; }

    /// <inheritdoc/>
    public IStateArchive States { get; }

    /// <inheritdoc/>
    public IAccounts Accounts { get; }

    /// <inheritdoc/>
    public IDrafts Drafts { get; }

    /// <inheritdoc/>
    public ValueTask<StoreException?> ProbeAsync(CancellationToken cancel = default) => gate.Run<StoreException?>(() => null, cancel);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        gate.Close();
        return ValueTask.CompletedTask;
    }
}
