using System.Collections.Immutable;
using DomRules.Store.Commits;
using DomRules.Store.Decisions;
using DomRules.Store.Sqlite.Native;

namespace DomRules.Store.Sqlite.Decisions;

/// <summary>Writes decisions: the row that lists show, the bytes, the words.</summary>
internal static class DecisionWriter
{
    private const string Insert = """
        INSERT INTO decision (seq, number, place, at, hash, kind, outcome, order_id, market, version, summary, high)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, max(?4, coalesce((SELECT high FROM decision WHERE seq = ?1 - 1), ?4)))
        """;

    public static void Add(SqliteConnection connection, ImmutableArray<StoredDecision> decisions)
    {
        if (decisions.IsEmpty) return;
        var seq = Last(connection);
        foreach (var decision in decisions) Add(connection, ++seq, decision);
    }

    /// <summary>Puts other bytes in the place of a record or of inputs.</summary>
    /// <exception cref="ArgumentException">There is no such decision.</exception>
    public static void Replace(SqliteConnection connection, BodyReplacement part)
    {
        var column = part.Part == BodyPart.Record ? "record" : "inputs";
        var changed = connection.Use($"UPDATE decision_body SET {column} = ? WHERE seq = (SELECT seq FROM decision WHERE number = ? AND place = ?)").Add(part.Body).Add(part.Number).Add(part.Index).Run();
        if (changed == 0) throw new ArgumentException(FormattableString.Invariant($"Commit {part.Number} has no decision {part.Index} to replace a part of."), nameof(part));
    }

    private static long Last(SqliteConnection connection)
    {
        using var row = connection.Use("SELECT seq FROM decision ORDER BY seq DESC LIMIT 1");
        return row.Step() ? row.Long(0) : 0;
    }

    private static void Add(SqliteConnection connection, long seq, StoredDecision decision)
    {
        var row = decision.Row;
        connection.Use(Insert).Add(seq).Add(row.Key.Commit).Add(row.Key.Index).Add(row.At).AddHash(row.Hash)
            .Add(row.Kind).Add(row.Outcome).Add(row.Order).Add(row.Market).Add(row.Version).Add(row.Summary).Run();
        connection.Use("INSERT INTO decision_body (seq, terms, record, inputs) VALUES (?, ?, ?, ?)").Add(seq).Add(TermText.Of(decision.Terms)).Add(decision.Record).Add(decision.Inputs).Run();
        foreach (var word in DecisionWords.Of(decision)) WordTable.Add(connection, seq, word);
    }
}
