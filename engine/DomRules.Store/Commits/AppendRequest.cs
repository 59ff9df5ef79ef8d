using DomRules.Store.Decisions;

namespace DomRules.Store.Commits;

/// <summary>What every store asks of an append before it begins. A request that breaks it is a defect of ours, whatever the store holds.</summary>
public static class AppendRequest
{
    /// <summary>Decisions of one commit, at most.</summary>
    public const int MostDecisions = 1_000_000;

    private const int LongestKey = 255;

    /// <summary>Looks through the commits.</summary>
    /// <exception cref="ArgumentException">None is given; numbers do not follow the head; the time goes back; a decision is not numbered by its place; a quantity, text, hash or key cannot
    /// be kept; a replaced part is not of an earlier commit.</exception>
    public static void Check(LogHead expected, IReadOnlyList<NewCommit> commits)
    {
        if (commits.Count == 0) throw Broken($"An append has one commit or more.");
        for (var i = 0; i < commits.Count; i++)
        {
            var commit = commits[i].Commit;
            if (commit.Number != expected.Number + i + 1) throw Broken($"Commit {commit.Number} does not follow head {expected.Number}.");
            if (i > 0 && commit.At < commits[i - 1].Commit.At) throw Broken($"Commit {commit.Number} is before the one it follows.");
            CheckOne(commits[i]);
        }
    }

    private static void CheckOne(NewCommit commit)
    {
        StoreText.CheckedHash(commit.Commit.Hash);
        StoreText.Check(commit.Commit.Actor, commit.Commit.Kind, commit.Commit.Subject);
        if (commit.Answer is { } answer) CheckAnswer(answer);
        if (commit.Pointer is { } pointer) StoreText.Check(pointer.Market, pointer.Expected, pointer.Version);
        CheckDecisions(commit);
        foreach (var message in commit.Outgoing) StoreText.Check(message.Id, message.Endpoint, message.Line, message.Kind);
        foreach (var job in commit.Jobs) StoreText.Check(job.Id, job.Kind);
        foreach (var change in commit.Stock) CheckStock(change);
        foreach (var row in commit.Reservations) CheckReservation(row);
        foreach (var replacement in commit.Replacements) CheckReplacement(commit.Commit.Number, replacement);
    }

    private static void CheckAnswer(RememberedAnswer answer)
    {
        if (answer.Key.Length is 0 or > LongestKey) throw Broken($"A key has 1 to {LongestKey} characters.");
        StoreText.Check(answer.Caller, answer.Key);
        StoreText.CheckedHash(answer.Request);
    }

    private static void CheckDecisions(NewCommit commit)
    {
        if (commit.Decisions.Length > MostDecisions) throw Broken($"A commit has at most {MostDecisions} decisions.");
        for (var i = 0; i < commit.Decisions.Length; i++)
        {
            var row = commit.Decisions[i].Row;
            if (row.Key != new DecisionKey(commit.Commit.Number, i)) throw Broken($"Decision {row.Key} stands at place {i} of commit {commit.Commit.Number}.");
            StoreText.CheckedHash(row.Hash);
            StoreText.Check(row.Kind, row.Outcome, row.Order, row.Market, row.Version, row.Summary);
            foreach (var term in commit.Decisions[i].Terms) StoreText.Checked(term.Value);
        }
    }

    private static void CheckStock(StockChange change)
    {
        StoreText.Check(change.Node, change.Sku);
        Millionths.Of(change.OnHand);
        Millionths.Of(change.Reserved);
    }

    private static void CheckReservation(ReservationRow row)
    {
        if (row.Quantity < 0 || row.Shipment < 0) throw Broken($"Neither the quantity nor the shipment of a reservation is negative ({row.Order}, {row.Sku}).");
        Millionths.Of(row.Quantity);
        StoreText.Check(row.Order, row.Node, row.Sku, row.Source);
    }

    private static void CheckReplacement(long number, BodyReplacement replacement)
    {
        if (replacement.Index < 0 || replacement.Number < 1 || replacement.Number >= number) throw Broken($"Commit {number} cannot replace a part of commit {replacement.Number}.");
        if (replacement.Index > 0 && replacement.Part is (BodyPart.Command or BodyPart.Events or BodyPart.Answer)) throw Broken($"A commit has one {replacement.Part}.");
    }

    private static ArgumentException Broken(FormattableString commits) => new(FormattableString.Invariant(commits), nameof(commits));
}
