using System.Collections.Immutable;
using DomRules.Model.Decisions;
using DomRules.Model.Life.Events;
using DomRules.Operations.Receivers;
using DomRules.Operations.Serving;

namespace DomRules.Operations.Announcing;

/// <summary>What a commit did, in the order in which it is told: the machine's events and decisions, then the orders that came to another state.</summary>
public static class ToldEvents
{
    /// <summary>All of it, whoever wants to know.</summary>
    public static ImmutableArray<ToldEvent> Of(Announced announced) => announced.Draft.Kind switch
    {
        ReceiverLog.Tested => [new ToldEvent(EventTypes.Test, announced.Draft.Subject!, "test", Facts.Of(("receiver", announced.Draft.Subject)))],
        PublishCommand.Kind when announced.Draft.Pointer is { } pointer => Published(announced, pointer),
        _ when ToldChangeRequests.Of(announced) is { } change => [change],
        _ when announced.Draft.Step is { Events.IsEmpty: false } or { Decisions.IsEmpty: false } => Stepped(announced),
        _ => [],
    };

    private static ImmutableArray<ToldEvent> Published(Announced announced, Store.Commits.PointerChange pointer)
    {
        var told = Live(pointer, pointer.Market == LiveNames.Network ? EventTypes.NetworkPublished : EventTypes.VersionPublished);
        return PublishCommand.Read(announced.Draft.Command).IsRollBack ? [told, Live(pointer, EventTypes.VersionRolledBack)]
            : ToldChangeRequests.Published(announced) is { } change ? [told, change]
            : [told];
    }

    private static ToldEvent Live(Store.Commits.PointerChange pointer, string type) => new(
        type,
        pointer.Market,
        "versions",
        Facts.Of(("market", pointer.Market == LiveNames.Network ? null : pointer.Market), ("version", pointer.Version), ("before", pointer.Expected)));

    private static ImmutableArray<ToldEvent> Stepped(Announced announced)
    {
        var step = announced.Draft.Step!;
        var told = ImmutableArray.CreateBuilder<ToldEvent>();
        var decided = new HashSet<int>();
        foreach (var happened in step.Events)
        {
            if (happened is OrderDecided one && Place(step.Decisions, one.Decision, decided) is { } place)
            {
                told.Add(ToldDecisions.Of(announced, place));
            }
            else if (ToldChanges.Of(announced, happened) is { } change)
            {
                told.Add(change);
            }
        }

        told.AddRange(Enumerable.Range(0, step.Decisions.Length).Where(place => !decided.Contains(place)).Select(place => ToldDecisions.Of(announced, place)));
        told.AddRange(ToldStatus.Of(announced));
        return told.ToImmutable();
    }

    private static int? Place(ImmutableArray<DecisionRecord> decisions, string hash, HashSet<int> decided)
    {
        for (var place = 0; place < decisions.Length; place++)
        {
            if (decisions[place].Decision == hash && decided.Add(place))
            {
                return place;
            }
        }

        return null;
    }
}
