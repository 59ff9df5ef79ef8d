using DomRules.Store.Decisions;
using DomRules.Store.Sqlite.Connections;
using DomRules.Store.Sqlite.Native;

namespace DomRules.Store.Sqlite.Decisions;

/// <summary>Decisions, found by their words.</summary>
internal sealed class SqliteDecisionArchive(SqliteFile file) : IDecisionArchive
{
    public ValueTask<IReadOnlyList<DecisionRow>> FindAsync(DecisionFilter filter, DecisionKey? before, int limit, CancellationToken cancel = default)
    {
        StoreText.CheckedLimit(limit);
        return file.Read(connection => Find(connection, filter, before, limit), cancel);
    }

    public ValueTask<StoredDecision?> GetAsync(DecisionKey key, CancellationToken cancel = default) => file.Read(connection => DecisionTable.Get(connection, key), cancel);

    public ValueTask<StoredDecision?> GetAsync(string hash, CancellationToken cancel = default) => file.Read(connection => DecisionTable.Newest(connection, hash), cancel);

    public ValueTask<IReadOnlyList<StoredDecision>> ReadAsync(DecisionKey? after, int limit, CancellationToken cancel = default)
    {
        StoreText.CheckedLimit(limit);
        return file.Read(connection => DecisionTable.Read(connection, after, limit), cancel);
    }

    /// <summary>Searches on a connection.</summary>
    internal static IReadOnlyList<DecisionRow> Find(SqliteConnection connection, DecisionFilter filter, DecisionKey? before, int limit)
    {
        var range = TimeRange.Of(connection, "decision", filter.From, filter.Until);
        var last = Math.Min(range.Last, DecisionTable.LastBefore(connection, before));
        var postings = new List<Postings>();
        try
        {
            return Open(connection, filter, postings) ? Rows(connection, filter, DecisionSearch.Of(postings, Math.Max(1, range.First), last), limit) : [];
        }
        finally
        {
            postings.ForEach(posting => posting.Dispose());
        }
    }

    /// <summary>False: nothing can match.</summary>
    private static bool Open(SqliteConnection connection, DecisionFilter filter, List<Postings> postings)
    {
        if (filter.Order is { } order) postings.Add(Postings.OfOrder(connection, order));
        foreach (var word in DecisionWords.Of(filter))
        {
            if (WordTable.Find(connection, word) is not { } id) return false;
            postings.Add(Postings.OfWord(connection, id));
        }

        return true;
    }

    private static List<DecisionRow> Rows(SqliteConnection connection, DecisionFilter filter, IEnumerable<long> numbers, int limit)
    {
        var rows = new List<DecisionRow>();
        using var statement = connection.Use($"SELECT {DecisionTable.Columns} FROM decision d WHERE d.seq = ?");
        foreach (var number in numbers)
        {
            if (!statement.Again().Add(number).Step()) continue;
            var row = DecisionTable.Row(statement);
            if (row.At >= (filter.From ?? row.At) && (filter.Until is null || row.At < filter.Until)) rows.Add(row);
            if (rows.Count == limit) break;
        }

        return rows;
    }
}
