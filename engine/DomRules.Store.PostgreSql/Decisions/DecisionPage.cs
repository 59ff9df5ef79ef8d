using System.Globalization;
using DomRules.Store.Decisions;
using DomRules.Store.PostgreSql.Values;

namespace DomRules.Store.PostgreSql.Decisions;

/// <summary>A page of decisions, the newest first: along the postings of the rarest term, or along the decisions where no term is asked for.</summary>
internal static class DecisionPage
{
    public const string Row = "d.commit, d.position, d.hash, d.at, d.kind, d.outcome, d.order_id, d.market, d.version, d.summary";

    private const string AlongDecisions = $"SELECT {Row} FROM decisions d";

    private const string AlongPostings = $"SELECT {Row} FROM postings p JOIN decisions d ON d.commit = p.commit AND d.position = p.position";

    public static Statement Of(DecisionFilter filter, IReadOnlyList<Criterion> criteria, SearchRange range, DecisionKey? before, int limit)
    {
        var along = criteria.Count == 0 ? "d" : "p";
        var conditions = new Conditions();
        if (criteria.Count > 0) AddPostings(conditions, criteria, range.Rarest);
        if (range != SearchRange.All) conditions.Add($"{along}.commit >= {{0}} AND {along}.commit <= {{1}}", s => s.Long(range.First), s => s.Long(range.Last));
        if (before is { } key) conditions.Add($"({along}.commit, {along}.position) < ({{0}}, {{1}})", s => s.Long(key.Commit), s => s.Int(key.Index));
        foreach (var criterion in criteria) conditions.AddText(criterion.Sql, criterion.Value);
        conditions.AddMoment("d.at >= {0}", filter.From).AddMoment("d.at < {0}", filter.Until);
        var tail = string.Create(CultureInfo.InvariantCulture, $"ORDER BY {along}.commit DESC, {along}.position DESC LIMIT {limit}");
        return conditions.Select(criteria.Count == 0 ? AlongDecisions : AlongPostings, tail);
    }

    private static void AddPostings(Conditions conditions, IReadOnlyList<Criterion> criteria, int rarest)
    {
        conditions.Add("p.term = {0}", s => s.Long(criteria[rarest].Term.Id));
        if (criteria.Count == 1) return;
        var signature = criteria.Aggregate(UInt128.Zero, (all, criterion) => all | criterion.Term.Bits);
        conditions.Add("p.low & {0} = {0}", s => s.Long(Posting.LowHalf(signature)));
        conditions.Add("p.high & {0} = {0}", s => s.Long(Posting.HighHalf(signature)));
    }
}
