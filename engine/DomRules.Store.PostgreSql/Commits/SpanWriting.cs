using DomRules.Store.Commits;
using DomRules.Store.PostgreSql.Values;

namespace DomRules.Store.PostgreSql.Commits;

/// <summary>Widens the spans of time of the blocks that an append touches.</summary>
internal static class SpanWriting
{
    /// <summary>Numbers of commits in a block.</summary>
    public const int Block = 256;

    private const string Sql =
        """
        INSERT INTO spans (block, commits_first, commits_last, decisions_first, decisions_last)
        SELECT * FROM unnest($1, $2, $3, $4, $5)
        ON CONFLICT (block) DO UPDATE SET
            commits_first = least(spans.commits_first, excluded.commits_first), commits_last = greatest(spans.commits_last, excluded.commits_last),
            decisions_first = least(spans.decisions_first, excluded.decisions_first), decisions_last = greatest(spans.decisions_last, excluded.decisions_last)
        """;

    public static Statement Of(IReadOnlyList<NewCommit> commits)
    {
        var blocks = commits.GroupBy(added => added.Commit.Number / Block).ToList();
        var decided = blocks.ConvertAll(block => block.SelectMany(added => added.Decisions).Select(decision => (DateTimeOffset?)decision.Row.At).ToList());
        return new Statement(Sql)
            .Longs(blocks.Select(block => block.Key))
            .Moments(blocks.Select(block => block.Min(added => added.Commit.At)))
            .Moments(blocks.Select(block => block.Max(added => added.Commit.At)))
            .OptionalMoments(decided.Select(times => times.Min()))
            .OptionalMoments(decided.Select(times => times.Max()));
    }
}
