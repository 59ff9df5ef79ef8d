using DomRules.Store.Commits;
using DomRules.Store.Sqlite.Native;

namespace DomRules.Store.Sqlite.Commits;

/// <summary>Answers under their callers' keys.</summary>
internal static class AnswerTable
{
    /// <summary>False: an answer is kept under the key already.</summary>
    public static bool Add(SqliteConnection connection, long number, RememberedAnswer answer) =>
        connection.Use("INSERT INTO answer (caller, key, number, request, status, body, at) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (caller, key) DO NOTHING")
            .Add(answer.Caller).Add(answer.Key).Add(number).AddHash(answer.Request).Add(answer.Status).Add(answer.Body).Add(answer.At)
            .Run() == 1;

    public static RememberedAnswer? Find(SqliteConnection connection, string caller, string key)
    {
        using var row = connection.Use("SELECT request, status, body, at FROM answer WHERE caller = ? AND key = ?").Add(caller).Add(key);
        return row.Step() ? new RememberedAnswer(caller, key, row.Hash(0), row.Int(1), row.Bytes(2), row.Time(3)) : null;
    }

    public static int Forget(SqliteConnection connection, DateTimeOffset before, int most) =>
        connection.Use("DELETE FROM answer WHERE id IN (SELECT id FROM answer WHERE at < ? ORDER BY at LIMIT ?)").Add(before).Add(most).Run();

    public static void Replace(SqliteConnection connection, BodyReplacement part) => connection.Use("UPDATE answer SET body = ? WHERE number = ?").Add(part.Body).Add(part.Number).Run();
}
