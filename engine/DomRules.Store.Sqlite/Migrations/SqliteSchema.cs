using System.Globalization;
using System.Text;
using DomRules.Store.Sqlite.Connections;
using DomRules.Store.Sqlite.Native;

namespace DomRules.Store.Sqlite.Migrations;

/// <summary>Brings a file to the present format, one numbered script after another, each in a transaction with its row in <c>schema_version</c>.</summary>
internal static class SqliteSchema
{
    // "DomR", so that a file of another program is not mistaken for ours.
    private const int ApplicationId = 0x446F6D52;

    private static readonly string[] Scripts = [.. typeof(SqliteSchema).Assembly.GetManifestResourceNames().Where(name => char.IsAsciiDigit(name[0])).Order(StringComparer.Ordinal)];

    /// <summary>The present format.</summary>
    public static int Present => Scripts.Length;

    /// <summary>Looks what a file is, and brings it to the present format.</summary>
    /// <exception cref="StoreException">It is of a newer format or none of ours; or it is older and may not be written.</exception>
    public static void Prepare(SqliteFile file, string path, bool isReadOnly) => file.Prepare(connection =>
    {
        var version = Version(connection, path);
        if (version > Present) throw new StoreException(StoreFailure.TooNew, $"{path}: it has format {Number(version)}, and this DomRules knows formats up to {Number(Present)}; use a newer DomRules.");
        if (version == Present) return;
        if (isReadOnly) throw new StoreException(StoreFailure.ReadOnly, $"{path}: it has format {Number(version)} of {Number(Present)} and cannot be brought up while it is opened to read only; open it once to write.");
        // It stays in the file; the other settings are each connection's own.
        connection.Execute("PRAGMA journal_mode = WAL");
        while (Advance(connection, path))
        {
        }
    });

    private static bool Advance(SqliteConnection connection, string path)
    {
        connection.Execute("BEGIN IMMEDIATE");
        try
        {
            var version = Version(connection, path);
            if (version >= Present) return false;
            connection.Execute(Script(Scripts[version]));
            connection.Execute("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY, name TEXT NOT NULL)");
            connection.Use("INSERT INTO schema_version VALUES (?, ?)").Add(version + 1).Add(Scripts[version]).Run();
            connection.Execute($"PRAGMA application_id = {Number(ApplicationId)}");
            connection.Execute("COMMIT", isCommit: true);
            return true;
        }
        finally
        {
            connection.RollBack();
        }
    }

    private static int Version(SqliteConnection connection, string path)
    {
        var tables = One(connection, "SELECT count(*) FROM sqlite_master");
        if (tables == 0) return 0;
        if (One(connection, "PRAGMA application_id") != ApplicationId)
            throw new StoreException(StoreFailure.Damaged, $"{path}: it is an SQLite file of another program; name another file.");
        return (int)One(connection, "SELECT max(version) FROM schema_version");
    }

    private static long One(SqliteConnection connection, string sql)
    {
        using var row = connection.Use(sql);
        row.Step();
        return row.Long(0);
    }

    private static string Script(string name)
    {
        using var stream = typeof(SqliteSchema).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
