using DomRules.Store.Commits;
using DomRules.Store.PostgreSql.Decisions;
using DomRules.Store.PostgreSql.Values;

namespace DomRules.Store.PostgreSql.Commits;

/// <summary>The statements of an append: the head first, as a guarded update that one writer at a time passes; then the check; then a statement a table.</summary>
internal static class AppendBatch
{
    private const string MoveHead =
        $"""
        WITH moved AS (UPDATE head SET number = $3, hash = $4 WHERE number = $1 AND hash = $2 RETURNING 1)
        SELECT refuse('{Refusal.HeadMoved}', 'head') WHERE NOT EXISTS (SELECT FROM moved)
        """;

    private const string InsertCommits =
        """
        INSERT INTO commits (number, at, actor, kind, subject, entry, hash, command, events)
        SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """;

    private const string InsertAnswers =
        """
        INSERT INTO answers (caller, key, request, status, body, at, commit)
        SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7)
        """;

    private const string SetPointer =
        """
        INSERT INTO pointers (market, version, commit) VALUES ($1, $2, $3)
        ON CONFLICT (brief(market)) DO UPDATE SET version = excluded.version, commit = excluded.commit
        """;

    private const string InsertMessages =
        """
        INSERT INTO messages (id, endpoint, line, kind, body, first_due, due, commit, position)
        SELECT id, endpoint, line, kind, body, due, due, commit, position
        FROM unnest($1, $2, $3, $4, $5, $6, $7, $8) m (id, endpoint, line, kind, body, due, commit, position)
        ON CONFLICT (brief(id)) DO NOTHING
        """;

    private const string InsertJobs =
        """
        INSERT INTO jobs (id, kind, due, payload)
        SELECT * FROM unnest($1, $2, $3, $4)
        ON CONFLICT (brief(id)) DO NOTHING
        """;

    /// <summary>All statements in order.</summary>
    public static IReadOnlyList<Statement> Of(LogHead expected, IReadOnlyList<NewCommit> commits)
    {
        var places = PlacePlan.Of(commits);
        var last = commits[^1].Commit;
        List<Statement> batch =
        [
            new Statement(MoveHead).Long(expected.Number).Text(expected.Hash).Long(last.Number).Text(last.Hash),
            AppendCheck.Of(commits, places),
            Commits([.. commits.Select(added => added.Commit)]),
            SpanWriting.Of(commits),
        ];
        Add(batch, commits.Where(added => added.Answer is not null).ToList(), Answers);
        Add(batch, PlacePlan.Last(places), StockWriting.Of);
        batch.AddRange(ReservationWriting.Of(commits));
        batch.AddRange(commits.Where(added => added.Pointer is not null).Select(Pointer));
        batch.AddRange(DecisionWriting.Of([.. commits.SelectMany(added => added.Decisions)]));
        Add(batch, commits.SelectMany(added => added.Outgoing.Select((message, i) => (added.Commit.Number, i, message))).ToList(), Messages);
        Add(batch, commits.SelectMany(added => added.Jobs).ToList(), Jobs);
        batch.AddRange(BodyWriting.Of([.. commits.SelectMany(added => added.Replacements)]));
        return batch;
    }

    private static void Add<T>(List<Statement> batch, IReadOnlyList<T> rows, Func<IReadOnlyList<T>, Statement> statement)
    {
        if (rows.Count > 0) batch.Add(statement(rows));
    }

    private static Statement Commits(IReadOnlyList<Commit> rows) => new Statement(InsertCommits)
        .Longs(rows.Select(c => c.Number)).Moments(rows.Select(c => c.At)).Texts(rows.Select(c => c.Actor)).Texts(rows.Select(c => c.Kind)).Texts(rows.Select(c => c.Subject))
        .Bodies(rows.Select(c => c.Entry)).Texts(rows.Select(c => c.Hash)).Bodies(rows.Select(c => c.Command)).Bodies(rows.Select(c => c.Events));

    private static Statement Answers(IReadOnlyList<NewCommit> rows)
    {
        var answers = rows.Select(added => added.Answer!).ToList();
        return new Statement(InsertAnswers)
            .Texts(answers.Select(a => a.Caller)).Texts(answers.Select(a => a.Key)).Texts(answers.Select(a => a.Request)).Ints(answers.Select(a => a.Status))
            .Bodies(answers.Select(a => a.Body)).Moments(answers.Select(a => a.At)).Longs(rows.Select(added => added.Commit.Number));
    }

    private static Statement Pointer(NewCommit added) => new Statement(SetPointer).Text(added.Pointer!.Market).Text(added.Pointer.Version).Long(added.Commit.Number);

    private static Statement Messages(IReadOnlyList<(long Commit, int Position, Store.Outbox.OutgoingMessage Message)> rows) => new Statement(InsertMessages)
        .Texts(rows.Select(m => m.Message.Id)).Texts(rows.Select(m => m.Message.Endpoint)).Texts(rows.Select(m => m.Message.Line)).Texts(rows.Select(m => m.Message.Kind))
        .Bodies(rows.Select(m => m.Message.Body)).Moments(rows.Select(m => m.Message.Due)).Longs(rows.Select(m => m.Commit)).Ints(rows.Select(m => m.Position));

    private static Statement Jobs(IReadOnlyList<Store.Jobs.Job> rows) => new Statement(InsertJobs)
        .Texts(rows.Select(j => j.Id)).Texts(rows.Select(j => j.Kind)).Moments(rows.Select(j => j.Due)).Bodies(rows.Select(j => j.Payload));
}
