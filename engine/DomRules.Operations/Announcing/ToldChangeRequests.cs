using DomRules.Operations.Changes;
using DomRules.Operations.Serving;

namespace DomRules.Operations.Announcing;

/// <summary>What became of somebody's change, as others are told of it: which content for which market, and how far it is. Title, reasons and people stay here; the change's address has them.</summary>
internal static class ToldChangeRequests
{
    /// <summary>How a commit about a change is told; null: it is not, since it neither moved the change nor what it waits for.</summary>
    internal static ToldEvent? Of(Announced announced) =>
        TypeOf(announced.Draft.Kind) is { } type && announced.After.Changes.Changes.GetValueOrDefault(announced.Draft.Subject ?? "") is { } change ? Told(announced, change, type) : null;

    /// <summary>How a change is told that goes live with a commit; null: the commit publishes directly.</summary>
    internal static ToldEvent? Published(Announced announced) =>
        PublishCommand.Read(announced.Draft.Command).Change is { } id && announced.After.Changes.Changes.GetValueOrDefault(id) is { } change ? Told(announced, change, EventTypes.ChangePublished) : null;

    private static ToldEvent Told(Announced announced, Change change, string type) => new(type, change.Id, "change/" + change.Id, Facts.Of(
        ("approvals", change.Approvals.Length),
        ("base", change.Base),
        ("change", change.Id),
        ("due", Facts.Moment(change.Schedule?.Due)),
        ("market", change.Market),
        ("needed", announced.After.Changes.RuleFor(change.Market).Approvals),
        ("state", Words.Of(announced.After.Changes.StateOf(change))),
        ("version", change.Version)));

    private static string? TypeOf(string kind) => kind switch
    {
        ChangeLog.Opened => EventTypes.ChangeOpened,
        ChangeLog.Moved or ChangeLog.Compared => EventTypes.ChangeMoved,
        ChangeLog.Approved => EventTypes.ChangeApproved,
        ChangeLog.SentBack => EventTypes.ChangeSentBack,
        ChangeLog.Withdrawn => EventTypes.ChangeWithdrawn,
        ChangeLog.Scheduled => EventTypes.ChangeScheduled,
        ChangeLog.Unscheduled => EventTypes.ChangeUnscheduled,
        ChangeLog.Missed => EventTypes.ChangeMissed,
        _ => null,
    };
}
