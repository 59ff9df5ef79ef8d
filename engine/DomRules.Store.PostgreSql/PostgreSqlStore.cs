using DomRules.Store.Access;
using DomRules.Store.Accounts;
using DomRules.Store.Artefacts;
using DomRules.Store.Commits;
using DomRules.Store.Decisions;
using DomRules.Store.Drafts;
using DomRules.Store.Jobs;
using DomRules.Store.Outbox;
using DomRules.Store.PostgreSql.Access;
using DomRules.Store.PostgreSql.Accounts;
using DomRules.Store.PostgreSql.Artefacts;
using DomRules.Store.PostgreSql.Commits;
using DomRules.Store.PostgreSql.Connections;
using DomRules.Store.PostgreSql.Decisions;
using DomRules.Store.PostgreSql.Drafts;
using DomRules.Store.PostgreSql.Jobs;
using DomRules.Store.PostgreSql.Outbox;
using DomRules.Store.PostgreSql.Schema;
using DomRules.Store.PostgreSql.Secrets;
using DomRules.Store.PostgreSql.States;
using DomRules.Store.PostgreSql.Values;
using DomRules.Store.Secrets;
using DomRules.Store.States;
using Npgsql;

namespace DomRules.Store.PostgreSql;

/// <summary>A store in a PostgreSQL database (15 or newer), for any number of processes side by side.</summary>
public sealed class PostgreSqlStore : IStore
{
    private readonly Database database;

    private PostgreSqlStore(Database database)
    {
        this.database = database;
        Commits = new PostgreSqlCommitLog(database);
        Decisions = new PostgreSqlDecisionArchive(database);
        Artefacts = new PostgreSqlArtefactShelf(database);
        Outbox = new PostgreSqlOutbox(database);
        Jobs = new PostgreSqlJobQueue(database);
        Keys = new PostgreSqlAccessKeys(database);
        Secrets = new PostgreSqlSecretShelf(database);
        Accounts = new PostgreSqlAccounts(database);
        Drafts = new PostgreSqlDrafts(database);
        States = new PostgreSqlStateArchive(database);
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

    /// <summary>Opens a store, and brings its tables to this version's schema first. Processes that open one at once wait for each other.</summary>
    /// <param name="address"><c>postgres://user:password@host:5432/database</c> (with <c>?schema=…&amp;sslmode=…</c>), or a connection string such as
    /// <c>Host=…;Database=…;Username=…;Search Path=…</c>. The schema is <c>domrules</c> unless one is named, and is made if it is not there.</param>
    /// <param name="cancel">Ends the opening.</param>
    /// <exception cref="ArgumentException">The address cannot be read.</exception>
    /// <exception cref="StoreException">The server cannot be reached or may not be written, or a newer DomRules wrote the tables.</exception>
    public static async ValueTask<PostgreSqlStore> OpenAsync(string address, CancellationToken cancel = default)
    {
        var settings = StoreAddress.Parse(address);
        var builder = new NpgsqlDataSourceBuilder(settings.ConnectionString);
        builder.UsePhysicalConnectionInitializer(SessionSettings.Set, SessionSettings.SetAsync);
        var source = builder.Build();
        try
        {
            await Migrations.ApplyAsync(source, StoreAddress.Schema(settings), cancel);
            return new PostgreSqlStore(new Database(source));
        }
        catch
        {
            await source.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<StoreException?> ProbeAsync(CancellationToken cancel = default)
    {
        try
        {
            await database.ChangeAsync(cancel, new Statement("UPDATE probe SET count = count + 1"));
            return null;
        }
        catch (StoreException inTheWay)
        {
            return inTheWay;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => database.DisposeAsync();
}
