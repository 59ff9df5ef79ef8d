using DomRules.Store.Sqlite;

namespace DomRules.Store.Tests.Sqlite;

/// <summary>A folder of its own for a test's file, which goes when the test ends.</summary>
internal sealed class SqliteSample : IDisposable
{
    public SqliteSample() => Folder = Directory.CreateTempSubdirectory("domrules-sqlite-").FullName;

    public string Folder { get; }

    public string Path => System.IO.Path.Combine(Folder, "store.db");

    public IStore Open(SqliteOptions? options = null) => SqliteStore.Open(Path, options);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
