using System.Collections.Immutable;
using System.Text.Json;
using DomRules.Store.Drafts;
using DomRules.Store.Sqlite.Native;

namespace DomRules.Store.Sqlite.Drafts;

/// <summary>The rows of drafts.</summary>
internal static class DraftTable
{
    private const string Columns = "id, market, title, base, created_at, created_by, changed_at, revision, authors, state";

    private const string MoveSql =
        """
        UPDATE draft SET revision = ?2, changed_at = ?3,
            authors = CASE WHEN EXISTS (SELECT 1 FROM json_each(authors) WHERE value = ?4) THEN authors ELSE json_insert(authors, '$[#]', ?4) END
        WHERE id = ?1 AND revision = ?2 - 1 AND state <> 2
        """;

    private const string ListSql =
        $"""
        SELECT {Columns} FROM draft
        WHERE (?1 IS NULL OR market = ?1) AND (?2 IS NULL OR base = ?2) AND (?3 IS NULL OR (state = 2) = ?3)
        AND (?4 IS NULL OR changed_at < ?4 OR (changed_at = ?4 AND id > ?5))
        ORDER BY changed_at DESC, id LIMIT ?6
        """;

    public static bool Insert(SqliteConnection connection, DraftRow draft)
    {
        var insert = connection.Use($"INSERT INTO draft ({Columns}) VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, 0) ON CONFLICT DO NOTHING").Add(draft.Id).Add(draft.Market).Add(draft.Title);
        AddBase(insert, draft.Base);
        return insert.Add(draft.CreatedAt).Add(draft.CreatedBy).Add(draft.ChangedAt).Add(JsonSerializer.Serialize(draft.Authors)).Run() == 1;
    }

    public static DraftRow? Get(SqliteConnection connection, string id)
    {
        using var row = connection.Use($"SELECT {Columns} FROM draft WHERE id = ?").Add(id);
        return row.Step() ? Row(row) : null;
    }

    public static bool Move(SqliteConnection connection, string id, DraftEdit edit) =>
        connection.Use(MoveSql).Add(id).Add(edit.Revision).Add(edit.At).Add(edit.Author).Run() == 1;

    public static bool Mark(SqliteConnection connection, string id, DraftState state, DateTimeOffset at) =>
        connection.Use("UPDATE draft SET state = ?2, changed_at = ?3 WHERE id = ?1").Add(id).Add((long)state).Add(at).Run() == 1;

    public static bool Rename(SqliteConnection connection, string id, string title, DateTimeOffset at) =>
        connection.Use("UPDATE draft SET title = ?2, changed_at = ?3 WHERE id = ?1").Add(id).Add(title).Add(at).Run() == 1;

    public static IReadOnlyList<DraftRow> List(SqliteConnection connection, DraftFilter filter, DraftPlace? after, int limit)
    {
        using var rows = connection.Use(ListSql).Add(filter.Market);
        AddBase(rows, filter.Base);
        rows.Add(filter.IsClosed is { } isClosed ? isClosed ? 1 : 0 : (long?)null).Add(after?.ChangedAt).Add(after?.Id).Add(limit);
        var list = new List<DraftRow>();
        while (rows.Step()) list.Add(Row(rows));
        return list;
    }

    private static void AddBase(SqliteStatement statement, string? hash)
    {
        if (hash is null) statement.Add((string?)null);
        else statement.AddHash(hash);
    }

    private static DraftRow Row(SqliteStatement row) => new()
    {
        Id = row.Text(0),
        Market = row.Text(1),
        Title = row.Text(2),
        Base = row.IsNull(3) ? null : row.Hash(3),
        CreatedAt = row.Time(4),
        CreatedBy = row.Text(5),
        ChangedAt = row.Time(6),
        Revision = row.Long(7),
        Authors = JsonSerializer.Deserialize<ImmutableArray<string>>(row.Text(8)),
        State = (DraftState)row.Int(9),
    };
}
