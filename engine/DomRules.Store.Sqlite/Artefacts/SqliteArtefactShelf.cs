using DomRules.Store.Artefacts;
using DomRules.Store.Sqlite.Connections;
using DomRules.Store.Sqlite.Native;

namespace DomRules.Store.Sqlite.Artefacts;

/// <summary>Artefacts by hash.</summary>
internal sealed class SqliteArtefactShelf(SqliteFile file) : IArtefactShelf
{
    private const string Insert = "INSERT INTO artefact (hash, kind, name, label, at, put_by, content) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (hash) DO NOTHING";

    private const string Keep = "INSERT INTO artefact (hash, kind, name, label, at, put_by, content) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (hash) DO UPDATE SET at = excluded.at WHERE kind = excluded.kind AND at < excluded.at";

    private const string Prune = "DELETE FROM artefact WHERE seq IN (SELECT seq FROM artefact WHERE kind = ? AND at < ? ORDER BY at, hash LIMIT ?)";

    private const string List = """
        SELECT hash, kind, name, label, at, put_by FROM artefact
        WHERE kind = ?1 AND (?2 IS NULL OR name = ?2)
        AND (?3 IS NULL OR at < (SELECT at FROM artefact WHERE hash = ?3) OR (at = (SELECT at FROM artefact WHERE hash = ?3) AND hash > ?3))
        ORDER BY at DESC, hash LIMIT ?4
        """;

    public async ValueTask PutAsync(Artefact artefact, CancellationToken cancel = default)
    {
        Artefact.Checked(artefact);
        await file.Write(connection => Put(connection, Insert, artefact), cancel).ConfigureAwait(false);
    }

    public async ValueTask KeepAsync(Artefact artefact, CancellationToken cancel = default)
    {
        Artefact.Checked(artefact);
        await file.Write(connection => Put(connection, Keep, artefact), cancel).ConfigureAwait(false);
    }

    public ValueTask<int> PruneAsync(string kind, DateTimeOffset before, int limit, CancellationToken cancel = default)
    {
        StoreText.CheckedLimit(limit);
        return file.Write(connection => connection.Use(Prune).Add(kind).Add(before).Add(limit).Run(), cancel);
    }

    public ValueTask<Artefact?> GetAsync(string hash, CancellationToken cancel = default) => file.Read(connection => Get(connection, hash), cancel);

    public ValueTask<IReadOnlyList<ArtefactRow>> ListAsync(string kind, string? name, string? after, int limit, CancellationToken cancel = default)
    {
        StoreText.CheckedLimit(limit);
        return file.Read(connection => Listed(connection, kind, name, after, limit), cancel);
    }

    private static int Put(SqliteConnection connection, string sql, Artefact artefact)
    {
        var row = artefact.Row;
        return connection.Use(sql).AddHash(row.Hash).Add(row.Kind).Add(row.Name).Add(row.Label).Add(row.At).Add(row.By).Add(artefact.Content).Run();
    }

    private static Artefact? Get(SqliteConnection connection, string hash)
    {
        using var row = connection.Use("SELECT hash, kind, name, label, at, put_by, content FROM artefact WHERE hash = ?").AddHash(hash);
        return row.Step() ? new Artefact(Row(row), row.Bytes(6)) : null;
    }

    private static IReadOnlyList<ArtefactRow> Listed(SqliteConnection connection, string kind, string? name, string? after, int limit)
    {
        using var rows = connection.Use(List).Add(kind).Add(name);
        if (after is null) rows.Add((string?)null);
        else rows.AddHash(after);
        rows.Add(limit);
        var list = new List<ArtefactRow>();
        while (rows.Step()) list.Add(Row(rows));
        return list;
    }

    private static ArtefactRow Row(SqliteStatement row) => new(row.Hash(0), row.Text(1), row.Text(2), row.Text(3), row.Time(4), row.Text(5));
}
