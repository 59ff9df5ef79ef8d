using DomRules.Store.Commits;
using DomRules.Store.Sqlite.Decisions;
using DomRules.Store.Sqlite.Jobs;
using DomRules.Store.Sqlite.Native;
using DomRules.Store.Sqlite.Outbox;

namespace DomRules.Store.Sqlite.Commits;

/// <summary>Writes commits with everything that comes with them, inside a transaction that is taken back unless all could be appended.</summary>
internal static class SqliteAppend
{
    public static AppendResult Of(SqliteConnection connection, LogHead expected, IReadOnlyList<NewCommit> commits)
    {
        var head = LogTable.Head(connection);
        if (head != expected) return new AppendResult(AppendOutcome.HeadMoved, head);
        foreach (var commit in commits)
        {
            if (Refuses(connection, commit) is { } refusal) return new AppendResult(refusal.Outcome, head, refusal.Detail);
            Write(connection, commit);
        }

        foreach (var replacement in commits.SelectMany(commit => commit.Replacements)) Replace(connection, replacement);
        return new AppendResult(AppendOutcome.Appended, new LogHead(commits[^1].Commit.Number, commits[^1].Commit.Hash));
    }

    /// <summary>Writes what is guarded; null: it could be written.</summary>
    private static (AppendOutcome Outcome, string Detail)? Refuses(SqliteConnection connection, NewCommit commit)
    {
        LogTable.Add(connection, commit.Commit);
        if (commit.Answer is { } answer && !AnswerTable.Add(connection, commit.Commit.Number, answer)) return (AppendOutcome.KeyTaken, answer.Key);
        if (commit.Pointer is { } pointer && !PointerTable.Move(connection, commit.Commit.Number, pointer)) return (AppendOutcome.PointerMoved, pointer.Market);
        var place = PlaceSum.Of(commit).FirstOrDefault(sum => !StockTable.Change(connection, sum));
        return place is null ? null : (AppendOutcome.OutOfBounds, $"{place.Node}/{place.Sku}");
    }

    private static void Write(SqliteConnection connection, NewCommit commit)
    {
        foreach (var row in commit.Reservations) ReservationTable.Put(connection, row);
        DecisionWriter.Add(connection, commit.Decisions);
        MessageTable.Add(connection, commit.Commit.Number, commit.Outgoing);
        foreach (var job in commit.Jobs) JobTable.Add(connection, job);
    }

    private static void Replace(SqliteConnection connection, BodyReplacement part)
    {
        switch (part.Part)
        {
            case BodyPart.Command or BodyPart.Events: LogTable.Replace(connection, part); break;
            case BodyPart.Answer: AnswerTable.Replace(connection, part); break;
            case BodyPart.Message: MessageTable.Replace(connection, part); break;
            default: DecisionWriter.Replace(connection, part); break;
        }
    }
}
