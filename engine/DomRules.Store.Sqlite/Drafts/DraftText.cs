using DomRules.Store.Drafts;
using DomRules.Store.Sqlite.Native;

namespace DomRules.Store.Sqlite.Drafts;

/// <summary>What drafts hold: snapshots and edits.</summary>
internal static class DraftText
{
    private const string ReplaceSql =
        "UPDATE draft_snapshot SET revision = ?2, content = ?3 WHERE draft = ?1 AND revision < ?2 AND ?2 <= (SELECT revision FROM draft WHERE id = ?1)";

    private const string AfterSql = "SELECT revision, author, at, body FROM draft_edit WHERE draft = ? AND revision > ? ORDER BY revision";

    public static bool Begin(SqliteConnection connection, string id, ReadOnlyMemory<byte> snapshot) =>
        connection.Use("INSERT INTO draft_snapshot VALUES (?, 0, ?)").Add(id).Add(snapshot).Run() == 1;

    public static bool Append(SqliteConnection connection, string id, DraftEdit edit) =>
        connection.Use("INSERT INTO draft_edit VALUES (?, ?, ?, ?, ?)").Add(id).Add(edit.Revision).Add(edit.Author).Add(edit.At).Add(edit.Body).Run() == 1;

    public static bool Replace(SqliteConnection connection, string id, long revision, ReadOnlyMemory<byte> snapshot, long drops)
    {
        if (connection.Use(ReplaceSql).Add(id).Add(revision).Add(snapshot).Run() == 0) return false;
        connection.Use("DELETE FROM draft_edit WHERE draft = ? AND revision <= ?").Add(id).Add(drops).Run();
        return true;
    }

    public static DraftContent? Read(SqliteConnection connection, string id)
    {
        using var row = connection.Use("SELECT revision, content FROM draft_snapshot WHERE draft = ?").Add(id);
        return row.Step() ? new DraftContent(row.Long(0), row.Bytes(1), After(connection, id, row.Long(0))) : null;
    }

    public static List<DraftEdit> After(SqliteConnection connection, string id, long revision)
    {
        using var rows = connection.Use(AfterSql).Add(id).Add(revision);
        var edits = new List<DraftEdit>();
        while (rows.Step()) edits.Add(new DraftEdit(rows.Long(0), rows.Text(1), rows.Time(2), rows.Bytes(3)));
        return edits;
    }
}
