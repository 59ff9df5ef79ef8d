using DomRules.Store.Commits;

namespace DomRules.Operations.Changes;

/// <summary>Kinds of commits that speak of changes and of their rules.</summary>
public static class ChangeLog
{
    /// <summary>Somebody asks for a change.</summary>
    public const string Opened = "open_change";

    /// <summary>Somebody says something.</summary>
    public const string Commented = "comment_change";

    /// <summary>It has other content; what was approved falls away.</summary>
    public const string Moved = "move_change";

    /// <summary>It is compared with what is live now; what was approved falls away.</summary>
    public const string Compared = "compare_change";

    /// <summary>Somebody approves it.</summary>
    public const string Approved = "approve_change";

    /// <summary>Somebody wants it otherwise.</summary>
    public const string SentBack = "send_back_change";

    /// <summary>Nobody wants it any more.</summary>
    public const string Withdrawn = "withdraw_change";

    /// <summary>A time is set.</summary>
    public const string Scheduled = "schedule_change";

    /// <summary>The time is given up.</summary>
    public const string Unscheduled = "unschedule_change";

    /// <summary>The time came, and it could not go live.</summary>
    public const string Missed = "miss_change";

    /// <summary>It went live.</summary>
    public const string Published = Serving.PublishCommand.Kind;

    /// <summary>A rule is in force.</summary>
    public const string RuleSet = "set_approval_rule";

    /// <summary>A weaker rule waits for a second administrator.</summary>
    public const string RuleAsked = "ask_approval_rule";

    /// <summary>The second administrator wants it too, and it is in force.</summary>
    public const string RuleConfirmed = "confirm_approval_rule";

    /// <summary>An administrator does not want it.</summary>
    public const string RuleDismissed = "dismiss_approval_rule";

    /// <summary>The book after a commit.</summary>
    /// <param name="book">The book before.</param>
    /// <param name="kind">The commit's kind; any that does not speak of changes leaves the book as it is.</param>
    /// <param name="command">Its command.</param>
    /// <param name="at">Its moment.</param>
    internal static ChangeBook After(ChangeBook book, string kind, ReadOnlyMemory<byte> command, DateTimeOffset at) => kind switch
    {
        Opened or Commented or Moved or Compared or Approved or SentBack or Withdrawn or Scheduled or Unscheduled or Missed or Published => ChangeFold.Apply(book, kind, command, at),
        RuleSet or RuleAsked or RuleConfirmed or RuleDismissed => RuleFold.Apply(book, kind, command, at),
        _ => book,
    };

    /// <summary>Whether a log speaks of changes or of their rules at all.</summary>
    internal static async ValueTask<bool> IsInAsync(ICommitLog log, CancellationToken cancel)
    {
        foreach (var kind in (string[])[Opened, RuleSet, RuleAsked])
        {
            if (await log.FindAsync(new CommitFilter(Kind: kind), null, 1, cancel).ConfigureAwait(false) is { Count: > 0 })
            {
                return true;
            }
        }

        return false;
    }
}
