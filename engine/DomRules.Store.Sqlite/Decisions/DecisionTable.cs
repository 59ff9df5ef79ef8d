using DomRules.Store.Decisions;
using DomRules.Store.Sqlite.Native;

namespace DomRules.Store.Sqlite.Decisions;

/// <summary>Reads decisions.</summary>
internal static class DecisionTable
{
    public const string Columns = "d.number, d.place, d.hash, d.at, d.kind, d.outcome, d.order_id, d.market, d.version, d.summary";

    private const string Whole = $"SELECT {Columns}, b.terms, b.record, b.inputs FROM decision d JOIN decision_body b ON b.seq = d.seq";

    public static StoredDecision? Get(SqliteConnection connection, DecisionKey key)
    {
        using var row = connection.Use(Whole + " WHERE d.number = ? AND d.place = ?").Add(key.Commit).Add(key.Index);
        return row.Step() ? Decision(row) : null;
    }

    public static StoredDecision? Newest(SqliteConnection connection, string hash)
    {
        using var row = connection.Use(Whole + " WHERE d.hash = ? ORDER BY d.seq DESC LIMIT 1").AddHash(hash);
        return row.Step() ? Decision(row) : null;
    }

    public static IReadOnlyList<StoredDecision> Read(SqliteConnection connection, DecisionKey? after, int limit)
    {
        var key = after ?? new DecisionKey(-1, 0);
        using var rows = connection.Use(Whole + " WHERE (d.number, d.place) > (?, ?) ORDER BY d.number, d.place LIMIT ?").Add(key.Commit).Add(key.Index).Add(limit);
        var decisions = new List<StoredDecision>();
        while (rows.Step()) decisions.Add(Decision(rows));
        return decisions;
    }

    /// <summary>The number of the last decision before a key; null: before the end.</summary>
    public static long LastBefore(SqliteConnection connection, DecisionKey? before)
    {
        var key = before ?? new DecisionKey(long.MaxValue, int.MaxValue);
        using var row = connection.Use("SELECT seq FROM decision WHERE (number, place) < (?, ?) ORDER BY number DESC, place DESC LIMIT 1").Add(key.Commit).Add(key.Index);
        return row.Step() ? row.Long(0) : 0;
    }

    public static DecisionRow Row(SqliteStatement row) => new()
    {
        Key = new DecisionKey(row.Long(0), row.Int(1)),
        Hash = row.Hash(2),
        At = row.Time(3),
        Kind = row.Text(4),
        Outcome = row.Text(5),
        Order = row.Text(6),
        Market = row.TextOrNull(7),
        Version = row.TextOrNull(8),
        Summary = row.Text(9),
    };

    private static StoredDecision Decision(SqliteStatement row) => new() { Row = Row(row), Terms = TermText.ToTerms(row.Text(10)), Record = row.Bytes(11), Inputs = row.Bytes(12) };
}
