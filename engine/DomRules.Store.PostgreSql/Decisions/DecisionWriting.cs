using DomRules.Store.Decisions;
using DomRules.Store.PostgreSql.Values;

namespace DomRules.Store.PostgreSql.Decisions;

/// <summary>Writes decisions, and for each term that they speak of a posting.</summary>
internal static class DecisionWriting
{
    private const string InsertDecisions =
        """
        INSERT INTO decisions (commit, position, hash, at, kind, outcome, order_id, market, version, summary, terms, record, inputs)
        SELECT commit, position, hash, at, kind, outcome, order_id, market, version, summary, terms::jsonb, record, inputs
        FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
          d (commit, position, hash, at, kind, outcome, order_id, market, version, summary, terms, record, inputs)
        """;

    private const string InsertPostings =
        """
        INSERT INTO postings (term, commit, position, low, high)
        SELECT * FROM unnest($1, $2, $3, $4, $5)
        """;

    public static IEnumerable<Statement> Of(IReadOnlyList<StoredDecision> decisions) => decisions.Count == 0 ? [] : [Decisions(decisions), Postings(decisions)];

    private static Statement Decisions(IReadOnlyList<StoredDecision> decisions)
    {
        var rows = decisions.Select(decision => decision.Row).ToList();
        return new Statement(InsertDecisions)
            .Longs(rows.Select(r => r.Key.Commit)).Ints(rows.Select(r => r.Key.Index)).Texts(rows.Select(r => r.Hash)).Moments(rows.Select(r => r.At))
            .Texts(rows.Select(r => r.Kind)).Texts(rows.Select(r => r.Outcome)).Texts(rows.Select(r => r.Order)).Texts(rows.Select(r => r.Market))
            .Texts(rows.Select(r => r.Version)).Texts(rows.Select(r => r.Summary)).Texts(decisions.Select(d => TermList.Write(d.Terms)))
            .Bodies(decisions.Select(d => d.Record)).Bodies(decisions.Select(d => d.Inputs));
    }

    private static Statement Postings(IReadOnlyList<StoredDecision> decisions)
    {
        var rows = decisions.SelectMany(Of).ToList();
        return new Statement(InsertPostings)
            .Longs(rows.Select(p => p.Term)).Longs(rows.Select(p => p.Key.Commit)).Ints(rows.Select(p => p.Key.Index)).Longs(rows.Select(p => p.Low)).Longs(rows.Select(p => p.High));
    }

    private static IEnumerable<Posting> Of(StoredDecision decision)
    {
        var terms = Term.Of(decision);
        var signature = terms.Aggregate(UInt128.Zero, (all, term) => all | term.Bits);
        return terms.Select(term => new Posting(term.Id, decision.Row.Key, Posting.LowHalf(signature), Posting.HighHalf(signature)));
    }
}
