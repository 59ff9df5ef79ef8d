using DomRules.Store.Sqlite.Native;

namespace DomRules.Store.Sqlite.Decisions;

/// <summary>Words, and in which decisions they are: one bit for each of 64 decisions.</summary>
internal static class WordTable
{
    public const int BlockBits = 6;

    private const string Upsert = "INSERT INTO posting (word, block, bits) VALUES (?, ?, ?) ON CONFLICT (word, block) DO UPDATE SET bits = bits | excluded.bits";

    public static void Add(SqliteConnection connection, long seq, (WordKind Kind, string Value) word)
    {
        var id = Find(connection, word) ?? Insert(connection, word);
        connection.Use(Upsert).Add(id).Add(seq >> BlockBits).Add(1L << (int)(seq & 63)).Run();
    }

    /// <summary>Null: no decision has the word.</summary>
    public static long? Find(SqliteConnection connection, (WordKind Kind, string Value) word)
    {
        using var row = connection.Use("SELECT id FROM word WHERE kind = ? AND value = ?").Add((int)word.Kind).Add(word.Value);
        return row.Step() ? row.Long(0) : null;
    }

    private static long Insert(SqliteConnection connection, (WordKind Kind, string Value) word)
    {
        connection.Use("INSERT INTO word (kind, value) VALUES (?, ?)").Add((int)word.Kind).Add(word.Value).Run();
        return connection.LastId;
    }
}
