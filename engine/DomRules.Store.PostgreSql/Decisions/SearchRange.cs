using System.Data.Common;
using DomRules.Store.Decisions;
using DomRules.Store.PostgreSql.Values;

namespace DomRules.Store.PostgreSql.Decisions;

/// <summary>Where the decisions of a search can lie, and which of its terms is rarest there.</summary>
/// <param name="First">No commit before it.</param>
/// <param name="Last">No commit after it.</param>
/// <param name="Rarest">Place of the rarest term; 0 where there is none.</param>
internal sealed record SearchRange(long First, long Last, int Rarest)
{
    // A term's postings are counted up to a bound in the whole range, and where that does not tell, among the newest commits.
    private const string Sql =
        """
        WITH ends AS (
            SELECT t.term, t.place,
                (SELECT p.commit FROM postings p WHERE p.term = t.term ORDER BY p.commit, p.position LIMIT 1) AS first,
                (SELECT p.commit FROM postings p WHERE p.term = t.term ORDER BY p.commit DESC, p.position DESC LIMIT 1) AS last
            FROM unnest($1) WITH ORDINALITY t (term, place)),
        range AS (
            SELECT
                greatest((SELECT max(coalesce(first, 9223372036854775807)) FROM ends),
                    CASE WHEN $2 IS NULL THEN 0 ELSE coalesce((SELECT min(block) * 256 FROM spans WHERE decisions_last >= $2), 9223372036854775807) END) AS first,
                least((SELECT min(coalesce(last, -1)) FROM ends),
                    CASE WHEN $3 IS NULL THEN 9223372036854775807 ELSE coalesce((SELECT max(block) * 256 + 255 FROM spans WHERE decisions_first < $3), -1) END) AS last),
        counts AS (
            SELECT ends.place,
                (SELECT count(*) FROM (SELECT FROM postings p WHERE p.term = ends.term AND p.commit >= range.first AND p.commit <= range.last LIMIT 2000) c) AS whole,
                (SELECT count(*) FROM (SELECT FROM postings p WHERE p.term = ends.term AND p.commit > range.last - 4096 AND p.commit <= range.last LIMIT 2000) c) AS newest
            FROM ends, range WHERE range.first <= range.last)
        SELECT first, last, coalesce((SELECT place - 1 FROM counts ORDER BY whole, newest, place LIMIT 1), 0)::integer FROM range
        """;

    /// <summary>Everywhere.</summary>
    public static SearchRange All { get; } = new(0, long.MaxValue, 0);

    /// <summary>The statement that finds it.</summary>
    public static Statement Find(DecisionFilter filter, IReadOnlyList<Criterion> criteria) =>
        new Statement(Sql).Longs(criteria.Select(criterion => criterion.Term.Id)).Moment(filter.From).Moment(filter.Until);

    public static SearchRange Read(DbDataReader row) => new(row.GetInt64(0), row.GetInt64(1), row.GetInt32(2));
}
