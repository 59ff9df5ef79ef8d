using DomRules.Operations.Serving;

namespace DomRules.Operations.Changes;

/// <summary>Who may do what to a change as things stand. Asked when the commit is decided; pages ask the same, to say why not.</summary>
public static class ChangeChecks
{
    /// <summary>Whether somebody may say something; null: yes.</summary>
    public static ChangeRefusal? Comment(Person person) =>
        person.May(Rights.Write | Rights.Approve) ? null : NotAllowed("Comments are for those who write or approve policies. Ask an administrator for the role.");

    /// <summary>Whether somebody may approve this very content; null: yes.</summary>
    /// <param name="change">The change.</param>
    /// <param name="person">Who.</param>
    /// <param name="version">Hash of what they looked at.</param>
    /// <param name="comparedWith">Hash of what they compared it with; null: nothing was live.</param>
    public static ChangeRefusal? Approve(Change change, Person person, string version, string? comparedWith) =>
        !person.May(Rights.Approve) || person.Id.StartsWith(Person.KeyPrefix, StringComparison.Ordinal) ? NotAllowed("Your roles do not let you approve changes. Ask an administrator for the role approver.")
        : Ended(change) is { } ended ? ended
        : change.Authors.Contains(person.Id) ? NotAllowed("You wrote a part of this change, and nobody approves what they wrote themselves. Ask somebody else.", "own_change")
        : change.Version != version || change.Base != comparedWith ? new ChangeRefusal(409, "change_moved", "The change moved while you looked at it. Look at what it is now, and approve that if you want it.")
        : change.Approvals.Any(one => one.By == person.Id) ? new ChangeRefusal(409, "approved_already", "You approved this already.")
        : change.SentBack is { } back && back.By != person.Id ? new ChangeRefusal(409, "sent_back", $"{back.Name} sent it back. It can be approved once it moved, or by {back.Name}.")
        : null;

    /// <summary>Whether somebody may send it back; null: yes.</summary>
    public static ChangeRefusal? SendBack(Change change, Person person) =>
        !person.May(Rights.Approve) ? NotAllowed("Your roles do not let you send changes back. Ask an administrator for the role approver.") : Ended(change);

    /// <summary>Whether somebody may give it other content; null: yes.</summary>
    public static ChangeRefusal? Move(Change change, Person person) =>
        !person.May(Rights.Write) ? NotAllowed("Your roles do not let you write policies. Ask an administrator for the role author.") : Ended(change);

    /// <summary>Whether somebody may withdraw it; null: yes.</summary>
    public static ChangeRefusal? Withdraw(Change change, Person person) =>
        !(person.May(Rights.Administer) || (person.May(Rights.Write) && change.Authors.Contains(person.Id))) ? NotAllowed("A change is withdrawn by those who wrote it, or by an administrator. You may send it back.") : Ended(change);

    /// <summary>Whether somebody may compare it with what is live now; null: yes.</summary>
    /// <param name="live">How everything stands.</param>
    /// <param name="change">The change.</param>
    /// <param name="person">Who.</param>
    /// <param name="comparedWith">Hash of what they saw live.</param>
    public static ChangeRefusal? Compare(LiveNetwork live, Change change, Person person, string? comparedWith) =>
        Going(change, person) is { } refusal ? refusal
        : comparedWith != live.VersionFor(change.Market) ? new ChangeRefusal(409, "not_the_expected_version", "Another version went live while you looked. Look again at what is live now.")
        : change.Base == comparedWith ? new ChangeRefusal(409, "compared_already", "It is compared with what is live.")
        : null;

    /// <summary>Whether somebody may make it live now, or set or give up a time for it; null: yes.</summary>
    public static ChangeRefusal? Publish(LiveNetwork live, Change change, Person person, string version) =>
        Going(change, person) is { } refusal ? refusal
        : change.Version != version ? new ChangeRefusal(409, "change_moved", "The change moved while you looked at it. Look at what it is now.")
        : Ready(live, change);

    /// <summary>Whether it may go live at all, whoever wants it; null: yes.</summary>
    public static ChangeRefusal? Ready(LiveNetwork live, Change change)
    {
        var (needed, given) = (live.Changes.RuleFor(change.Market).Approvals, change.Approvals.Count(one => IsOf(one, change)));
        return Ended(change) is { } ended ? ended
            : change.SentBack is { } back ? new ChangeRefusal(409, "sent_back", $"{back.Name} sent it back.")
            : given < needed ? new ChangeRefusal(409, "not_approved", FormattableString.Invariant($"It has {given} of the {needed} {(needed == 1 ? "approval" : "approvals")} that it needs."))
            : change.Base != live.VersionFor(change.Market) ? new ChangeRefusal(409, "base_not_live", "Another version went live since it was compared: publishing it would undo that. Compare it with what is live now, and have it approved again.")
            : null;
    }

    /// <summary>Whether somebody may give up the time that is set; null: yes.</summary>
    public static ChangeRefusal? Unschedule(Change change, Person person) =>
        Going(change, person) ?? (change.Schedule is null ? new ChangeRefusal(409, "not_scheduled", "No time is set for it.") : null);

    /// <summary>Whether somebody may make content live again that was live before; null: yes.</summary>
    public static ChangeRefusal? RollBack(Person person) =>
        person.May(Rights.Approve) ? null : NotAllowed("Your roles do not let you roll back. Ask an administrator for the role approver.");

    internal static ChangeRefusal NotAllowed(string words, string code = "forbidden") => new(403, code, words);

    internal static ChangeRefusal? Ended(Change change) => change.End switch
    {
        ChangeState.Published => new ChangeRefusal(409, "change_ended", "It was published already."),
        ChangeState.Withdrawn => new ChangeRefusal(409, "change_ended", "It was withdrawn."),
        _ => null,
    };

    /// <summary>Approvals fall away when the content moves; that they are of this content is looked at once more all the same.</summary>
    private static bool IsOf(Approval approval, Change change) =>
        approval.Version == change.Version && approval.Base == change.Base && !change.Authors.Contains(approval.By);

    /// <summary>Its authors and those who approve bring it on its way.</summary>
    private static ChangeRefusal? Going(Change change, Person person) =>
        person.May(Rights.Approve) || (person.May(Rights.Write) && change.Authors.Contains(person.Id)) ? Ended(change)
        : NotAllowed("A change is brought on its way by those who wrote it, or by an approver.");
}
