using System.Data.Common;
using DomRules.Store.Decisions;
using DomRules.Store.PostgreSql.Connections;
using DomRules.Store.PostgreSql.Values;

namespace DomRules.Store.PostgreSql.Decisions;

/// <summary>Decisions, a row each, and the postings of their terms.</summary>
internal sealed class PostgreSqlDecisionArchive(Database database) : IDecisionArchive
{
    private const string Whole = $"SELECT {DecisionPage.Row}, d.terms, d.record, d.inputs FROM decisions d";

    public async ValueTask<IReadOnlyList<DecisionRow>> FindAsync(DecisionFilter filter, DecisionKey? before, int limit, CancellationToken cancel = default)
    {
        StoreText.CheckedLimit(limit);
        var criteria = Criterion.Of(filter);
        var range = SearchRange.All;
        if (criteria.Count > 1 || filter.From is not null || filter.Until is not null)
        {
            range = (await database.ReadAsync(SearchRange.Find(filter, criteria), SearchRange.Read, cancel)).Single();
            if (range.First > range.Last) return [];
        }

        return await database.ReadAsync(DecisionPage.Of(filter, criteria, range, before, limit), Row, cancel);
    }

    public ValueTask<StoredDecision?> GetAsync(DecisionKey key, CancellationToken cancel = default) =>
        database.FirstAsync(new Statement($"{Whole} WHERE d.commit = $1 AND d.position = $2").Long(key.Commit).Int(key.Index), Decision, cancel);

    public ValueTask<StoredDecision?> GetAsync(string hash, CancellationToken cancel = default)
    {
        var select = new Statement($"{Whole} WHERE d.hash = $1 ORDER BY d.commit DESC, d.position DESC LIMIT 1");
        return database.FirstAsync(select.Text(hash), Decision, cancel);
    }

    public async ValueTask<IReadOnlyList<StoredDecision>> ReadAsync(DecisionKey? after, int limit, CancellationToken cancel = default)
    {
        StoreText.CheckedLimit(limit);
        var (commit, index) = after ?? new DecisionKey(0, 0);
        var select = new Statement($"{Whole} WHERE (d.commit, d.position) > ($1, $2) ORDER BY d.commit, d.position LIMIT $3");
        return await database.ReadAsync(select.Long(commit).Int(index).Int(limit), Decision, cancel);
    }

    private static DecisionRow Row(DbDataReader row) => new()
    {
        Key = new DecisionKey(row.GetInt64(0), row.GetInt32(1)),
        Hash = row.GetString(2),
        At = row.Moment(3),
        Kind = row.GetString(4),
        Outcome = row.GetString(5),
        Order = row.GetString(6),
        Market = row.OptionalText(7),
        Version = row.OptionalText(8),
        Summary = row.GetString(9),
    };

    private static StoredDecision Decision(DbDataReader row) => new()
    {
        Row = Row(row),
        Terms = TermList.Read(row.GetString(10)),
        Record = row.Bytes(11),
        Inputs = row.Bytes(12),
    };
}
