using DomRules.Operations.Changes;

namespace DomRules.Studio.Changes;

/// <summary>Changes in words.</summary>
internal static class ChangeWords
{
    internal static string Market(string market) => market switch { "*" => "All other markets", "network" => "Network", _ => market };

    internal static (string Word, string Tone, string Sign) State(ChangeState state) => state switch
    {
        ChangeState.Open => ("Open", "info", "wait"),
        ChangeState.SentBack => ("Sent back", "warn", "before"),
        ChangeState.Approved => ("Approved", "good", "yes"),
        ChangeState.Scheduled => ("Scheduled", "good", "wait"),
        ChangeState.Published => ("Published", "", "yes"),
        _ => ("Withdrawn", "", "no"),
    };

    /// <summary>What somebody did, after their name.</summary>
    internal static string Did(string kind) => kind switch
    {
        ChangeLog.Opened => "asked for approval of",
        ChangeLog.Commented => "wrote",
        ChangeLog.Moved => "moved it to",
        ChangeLog.Compared => "compared it with what is live now; approvals fell away",
        ChangeLog.Approved => "approved",
        ChangeLog.SentBack => "sent it back",
        ChangeLog.Withdrawn => "withdrew it",
        ChangeLog.Scheduled => "set a time for it",
        ChangeLog.Unscheduled => "gave up its time",
        ChangeLog.Missed => "had set a time, and it could not go live then",
        _ => "published it",
    };

    internal static string Sign(string kind) => kind switch
    {
        ChangeLog.Approved => "yes",
        ChangeLog.SentBack or ChangeLog.Missed => "warn",
        ChangeLog.Withdrawn => "no",
        ChangeLog.Scheduled or ChangeLog.Unscheduled => "wait",
        ChangeLog.Published => "export",
        ChangeLog.Compared => "replay",
        _ => "person",
    };

    /// <summary>For whom a change waits; null: for nobody any more.</summary>
    internal static string? WaitsFor(ChangeBook book, Change change, IReadOnlyDictionary<string, string> names, Person me) => book.StateOf(change) switch
    {
        ChangeState.Open when ChangeChecks.Approve(change, me, change.Version, change.Base) is null => "you, to approve",
        ChangeState.Open => (book.RuleFor(change.Market).Approvals - change.Approvals.Length) is var missing and > 1 ? FormattableString.Invariant($"{missing} approvers") : "an approver",
        ChangeState.SentBack => change.Authors.Contains(me.Id) ? "you, to move it" : Authors(change, names),
        ChangeState.Approved => change.Authors.Contains(me.Id) || me.May(Rights.Approve) ? "you, to publish" : Authors(change, names),
        ChangeState.Scheduled => "its time",
        _ => null,
    };

    internal static string Authors(Change change, IReadOnlyDictionary<string, string> names) => string.Join(", ", change.Authors.Select(author => Name(author, names)));

    internal static string Name(string account, IReadOnlyDictionary<string, string> names) =>
        names.GetValueOrDefault(account) ?? (account.StartsWith(Person.KeyPrefix, StringComparison.Ordinal) ? $"API key {account[Person.KeyPrefix.Length..]}" : account);
}
