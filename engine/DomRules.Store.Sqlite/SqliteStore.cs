using DomRules.Store.Access;
using DomRules.Store.Accounts;
using DomRules.Store.Artefacts;
using DomRules.Store.Commits;
using DomRules.Store.Decisions;
using DomRules.Store.Drafts;
using DomRules.Store.Jobs;
using DomRules.Store.Outbox;
using DomRules.Store.Secrets;
using DomRules.Store.Sqlite.Access;
using DomRules.Store.Sqlite.Accounts;
using DomRules.Store.Sqlite.Artefacts;
using DomRules.Store.Sqlite.Commits;
using DomRules.Store.Sqlite.Connections;
using DomRules.Store.Sqlite.Decisions;
using DomRules.Store.Sqlite.Drafts;
using DomRules.Store.Sqlite.Jobs;
using DomRules.Store.Sqlite.Migrations;
using DomRules.Store.Sqlite.Outbox;
using DomRules.Store.Sqlite.Secrets;
using DomRules.Store.Sqlite.States;
using DomRules.Store.States;

namespace DomRules.Store.Sqlite;

/// <summary>A store in one SQLite file. Several processes may open it; one at a time writes.</summary>
/// <remarks>A write blocks its thread until the disk has it. Beside the file lie <c>-wal</c> and <c>-shm</c> while it is open: all three are the store.</remarks>
public sealed class SqliteStore : IStore
{
    private readonly SqliteFile file;

    private SqliteStore(SqliteFile file)
    {
        this.file = file;
        Commits = new SqliteCommitLog(file);
        Decisions = new SqliteDecisionArchive(file);
        Artefacts = new SqliteArtefactShelf(file);
        Outbox = new SqliteOutbox(file);
        Jobs = new SqliteJobQueue(file);
        Keys = new SqliteAccessKeys(file);
        Secrets = new SqliteSecretShelf(file);
        Accounts = new SqliteAccounts(file);
        Drafts = new SqliteDrafts(file);
        States = new SqliteStateArchive(file);
    }

    /// <summary>The format that this DomRules writes; it opens those before it too.</summary>
    public static int Format => SqliteSchema.Present;

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

    /// <summary>Opens a file, makes it if there is none, and brings an older format up to the present one.</summary>
    /// <param name="path">The file; its folder must be there.</param>
    /// <param name="options">How; null: as they come.</param>
    /// <exception cref="StoreException">It cannot be opened, is damaged, is of a newer format, or is another program's.</exception>
    public static SqliteStore Open(string path, SqliteOptions? options = null)
    {
        options ??= new SqliteOptions();
        var opened = new SqliteFile(path, options);
        try
        {
            SqliteSchema.Prepare(opened, path, options.IsReadOnly);
            return new SqliteStore(opened);
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<StoreException?> ProbeAsync(CancellationToken cancel = default)
    {
        try
        {
            await Commits.HeadAsync(cancel).ConfigureAwait(false);
            await file.Write(connection => connection.Use("UPDATE probe SET count = count + 1").Run(), cancel).ConfigureAwait(false);
            return null;
        }
        catch (StoreException failure)
        {
            return failure;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        file.Dispose();
        return ValueTask.CompletedTask;
    }
}
