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

namespace DomRules.Store;

/// <summary>Everything that must survive, of one network. It keeps bytes and counters and knows nothing of rules.</summary>
/// <remarks>
/// What a method has returned from is on disk and is never lost. Every method is all or nothing; may be called from several threads, and from several processes on
/// one store. A store that cannot be reached, is full or may not be written throws <see cref="StoreException"/>; what it read before stays true.
/// Times are passed in; a store reads no clock. A time is kept to its tick (100 ns) and comes back in UTC; texts are whole Unicode without U+0000 and are sorted by code points
/// (<see cref="CodePointOrder"/>); bytes are copied when they are taken in. What breaks a contract, whatever the store holds, is an <see cref="ArgumentException"/> and does nothing.
/// </remarks>
public interface IStore : IAsyncDisposable
{
    /// <summary>The log of all that happened, with everything that was written in the same moment.</summary>
    ICommitLog Commits { get; }

    /// <summary>Decisions, found again.</summary>
    IDecisionArchive Decisions { get; }

    /// <summary>Libraries and networks by the hash of their content.</summary>
    IArtefactShelf Artefacts { get; }

    /// <summary>Messages on their way out.</summary>
    IOutbox Outbox { get; }

    /// <summary>Work that is due at a time.</summary>
    IJobQueue Jobs { get; }

    /// <summary>Keys of those who may call.</summary>
    IAccessKeys Keys { get; }

    /// <summary>Secrets with which we speak to others.</summary>
    ISecretShelf Secrets { get; }

    /// <summary>People who sign in.</summary>
    IAccounts Accounts { get; }

    /// <summary>What people write before it is a version.</summary>
    IDrafts Drafts { get; }

    /// <summary>States that were written down so that a start need not fold the whole log.</summary>
    IStateArchive States { get; }

    /// <summary>Asks whether reading and writing work now; null: they do, else what is in the way.</summary>
    ValueTask<StoreException?> ProbeAsync(CancellationToken cancel = default);
}
