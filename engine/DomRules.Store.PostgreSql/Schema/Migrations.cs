using System.Globalization;
using System.Reflection;
using DomRules.Store.PostgreSql.Connections;
using Npgsql;

namespace DomRules.Store.PostgreSql.Schema;

/// <summary>Brings a database to the schema of this DomRules. Processes that start at once wait for each other; a step is done wholly or not at all.</summary>
internal static class Migrations
{
    // Any number that nobody else locks: the letters of "domrules".
    private const long AdvisoryLock = 0x646F6D72756C6573;

    private const string VersionTable = "CREATE TABLE schema_version (version integer PRIMARY KEY, name text NOT NULL)";

    /// <summary>All steps in order.</summary>
    public static IReadOnlyList<Migration> All { get; } = Read();

    /// <summary>Brings the database up to date.</summary>
    /// <exception cref="StoreException"><see cref="StoreFailure.TooNew"/>, or the database is not there.</exception>
    public static async Task ApplyAsync(NpgsqlDataSource source, string schema, CancellationToken cancel)
    {
        await using var connection = await Faults.TellAsync(false, () => source.OpenConnectionAsync(cancel).AsTask());
        if (await Faults.TellAsync(false, () => VersionAsync(connection, schema, cancel)) == All.Count) return;
        await Faults.TellAsync(true, () => ClimbAsync(connection, schema, cancel));
    }

    private static async Task<int> ClimbAsync(NpgsqlConnection connection, string schema, CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await RunAsync(connection, FormattableString.Invariant($"SELECT pg_advisory_xact_lock({AdvisoryLock})"), cancel);
        var version = await VersionAsync(connection, schema, cancel);
        if (version == 0) await RunAsync(connection, $"CREATE SCHEMA IF NOT EXISTS {Quoted(schema)}; {VersionTable}", cancel);
        foreach (var step in All.Skip(version)) await RunAsync(connection, step.Sql + Noted(step), cancel);
        await transaction.CommitAsync(CancellationToken.None);
        return All.Count;
    }

    // The catalogue is asked, not to_regclass: what a session remembers of the search path may be older than the lock it waited for.
    private static async Task<int> VersionAsync(NpgsqlConnection connection, string schema, CancellationToken cancel)
    {
        await using var there = new NpgsqlCommand("SELECT EXISTS (SELECT FROM pg_catalog.pg_tables WHERE schemaname = $1 AND tablename = 'schema_version')", connection);
        there.Parameters.Add(new NpgsqlParameter { Value = schema });
        if (await there.ExecuteScalarAsync(cancel) is not true) return 0;
        await using var command = new NpgsqlCommand($"SELECT coalesce(max(version), 0) FROM {Quoted(schema)}.schema_version", connection);
        var version = (int)(await command.ExecuteScalarAsync(cancel))!;
        return version <= All.Count ? version : throw TooNew(version);
    }

    private static StoreException TooNew(int version) => new(
        StoreFailure.TooNew,
        string.Create(CultureInfo.InvariantCulture, $"A newer DomRules wrote this database (schema {version}; this one knows {All.Count}). Start that version, or restore a backup made before it."));

    private static string Noted(Migration step) =>
        string.Create(CultureInfo.InvariantCulture, $";\nINSERT INTO schema_version (version, name) VALUES ({step.Version}, '{step.Name}')");

    private static string Quoted(string schema) => '"' + schema.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static Migration[] Read() =>
        [.. typeof(Migrations).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read)];

    private static Migration Read(string file)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(file)!);
        return new Migration(int.Parse(file.AsSpan(0, 4), CultureInfo.InvariantCulture), file[5..^4], reader.ReadToEnd());
    }
}
