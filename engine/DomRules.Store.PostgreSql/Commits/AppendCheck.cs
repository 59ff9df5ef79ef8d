using System.Globalization;
using DomRules.Store.Commits;
using DomRules.Store.PostgreSql.Values;

namespace DomRules.Store.PostgreSql.Commits;

/// <summary>Finds what is in the way of an append, once the head is ours and nobody else writes: the first thing in the contract's order ends the transaction.</summary>
internal static class AppendCheck
{
    private const string Sql =
        $"""
        WITH trouble (commit, part, place, code, what) AS (
            SELECT * FROM unnest($1, $2, $3, $4, $5)
            UNION ALL
            SELECT k.commit, 0, 0, '{Refusal.KeyTaken}', k.key FROM unnest($6, $7, $8) k (commit, caller, key)
            JOIN answers a ON brief(a.caller) = brief(k.caller) AND brief(a.key) = brief(k.key) AND a.caller = k.caller AND a.key = k.key
            UNION ALL
            SELECT p.commit, 1, 0, '{Refusal.PointerMoved}', p.market FROM unnest($9, $10, $11) p (commit, market, expected)
            LEFT JOIN pointers l ON brief(l.market) = brief(p.market) AND l.market = p.market
            WHERE l.version IS DISTINCT FROM p.expected
            UNION ALL
            SELECT c.commit, 2, c.place, '{Refusal.OutOfBounds}', c.node || '/' || c.sku FROM unnest($12, $13, $14, $15, $16, $17) c (commit, place, node, sku, on_hand, reserved)
            LEFT JOIN stock s ON brief(s.node) = brief(c.node) AND brief(s.sku) = brief(c.sku) AND s.node = c.node AND s.sku = c.sku
            WHERE NOT (0 <= coalesce(s.reserved, 0) + c.reserved AND coalesce(s.reserved, 0) + c.reserved <= coalesce(s.on_hand, 0) + c.on_hand
                AND coalesce(s.on_hand, 0) + c.on_hand <= 1000000000000)
            UNION ALL
            SELECT 2147483647, 0, 0, '{Refusal.NoSuchDecision}', 'Commit ' || r.commit || ' has no decision ' || r.position || ' to replace a part of.'
            FROM unnest($18, $19) r (commit, position)
            WHERE NOT EXISTS (SELECT FROM decisions d WHERE d.commit = r.commit AND d.position = r.position))
        SELECT refuse(code, what) FROM (SELECT code, what FROM trouble ORDER BY commit, part, place LIMIT 1) first
        """;

    /// <summary>The statement for an append.</summary>
    public static Statement Of(IReadOnlyList<NewCommit> commits, IReadOnlyList<PlacePlan> places)
    {
        var known = Known(commits).Take(1).ToList();
        var keys = Answered(commits).ToList();
        var pointers = Pointed(commits).DistinctBy(at => at.Pointer.Market).ToList();
        var decisions = Replaced(commits).Where(part => part.Number < commits[0].Commit.Number).ToList();
        return new Statement(Sql)
            .Ints(known.Select(t => t.Commit)).Ints(known.Select(t => t.Part)).Ints(known.Select(t => t.Place)).Texts(known.Select(t => t.Code)).Texts(known.Select(t => t.What))
            .Ints(keys.Select(k => k.Commit)).Texts(keys.Select(k => k.Answer.Caller)).Texts(keys.Select(k => k.Answer.Key))
            .Ints(pointers.Select(p => p.Commit)).Texts(pointers.Select(p => p.Pointer.Market)).Texts(pointers.Select(p => p.Pointer.Expected))
            .Ints(places.Select(p => p.Commit)).Ints(places.Select(p => p.Place)).Texts(places.Select(p => p.Node)).Texts(places.Select(p => p.Sku))
            .Quantities(places.Select(p => p.OnHand)).Quantities(places.Select(p => p.Reserved))
            .Longs(decisions.Select(part => part.Number)).Ints(decisions.Select(part => part.Index));
    }

    /// <summary>What is in the way within the append itself, the first first.</summary>
    private static IEnumerable<Trouble> Known(IReadOnlyList<NewCommit> commits)
    {
        var keys = new HashSet<(string, string)>();
        var live = new Dictionary<string, string>();
        for (var i = 0; i < commits.Count; i++)
        {
            if (commits[i].Answer is { } answer && !keys.Add((answer.Caller, answer.Key))) yield return new Trouble(i, 0, 0, Refusal.KeyTaken, answer.Key);
            if (commits[i].Pointer is not { } pointer) continue;
            if (live.TryGetValue(pointer.Market, out var now) && now != pointer.Expected) yield return new Trouble(i, 1, 0, Refusal.PointerMoved, pointer.Market);
            live[pointer.Market] = pointer.Version;
        }

        if (Replaced(commits).FirstOrDefault(part => IsMissing(part, commits)) is { } missing)
        {
            var what = string.Create(CultureInfo.InvariantCulture, $"Commit {missing.Number} has no decision {missing.Index} to replace a part of.");
            yield return new Trouble(int.MaxValue, 0, 0, Refusal.NoSuchDecision, what);
        }
    }

    private static bool IsMissing(BodyReplacement part, IReadOnlyList<NewCommit> commits) =>
        part.Number >= commits[0].Commit.Number && part.Index >= commits[(int)(part.Number - commits[0].Commit.Number)].Decisions.Length;

    private static IEnumerable<BodyReplacement> Replaced(IReadOnlyList<NewCommit> commits) =>
        commits.SelectMany(commit => commit.Replacements).Where(part => part.Part is BodyPart.Record or BodyPart.Inputs);

    private static IEnumerable<(int Commit, RememberedAnswer Answer)> Answered(IReadOnlyList<NewCommit> commits)
    {
        for (var i = 0; i < commits.Count; i++)
        {
            if (commits[i].Answer is { } answer) yield return (i, answer);
        }
    }

    private static IEnumerable<(int Commit, PointerChange Pointer)> Pointed(IReadOnlyList<NewCommit> commits)
    {
        for (var i = 0; i < commits.Count; i++)
        {
            if (commits[i].Pointer is { } pointer) yield return (i, pointer);
        }
    }
}
