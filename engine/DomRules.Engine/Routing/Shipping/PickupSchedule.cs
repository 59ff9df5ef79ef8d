using DomRules.Engine.Calendars;

namespace DomRules.Engine.Routing.Shipping;

/// <summary>When what a shipment holds lies ready at its counter, and in which slot it is fetched.</summary>
internal sealed class PickupSchedule(RoutingSession session)
{
    private Timetable Timetable => session.World.Timetable;

    private int NotBefore => Math.Max(session.Order.NotBefore?.DayNumber ?? 0, session.Order.RequestedOn?.DayNumber ?? 0);

    /// <summary>How a shipment is collected; null with the reason when it cannot be as the order asks.</summary>
    internal PickupPlan? Plan(ReadOnlySpan<Content> contents, int counter, out PickupObstacle obstacle, bool ignoresSlot = false)
    {
        var transfers = new List<PickupTransfer>();
        DateTimeOffset? ready = null;
        foreach (var part in ByNode(contents))
        {
            var moment = part[0].Node == counter ? OffTheShelf(part, counter, out obstacle) : Sent(part, counter, transfers, out obstacle);
            if (obstacle != PickupObstacle.None)
            {
                return null;
            }

            ready = ready is null || moment > ready ? moment : ready;
        }

        ready = Content.HasNoDay(contents) ? null : ready;
        obstacle = PickupObstacle.None;
        var slot = ignoresSlot ? null : Slot(counter, ready, out obstacle);
        return obstacle == PickupObstacle.None ? new PickupPlan(counter, ready, ready is { } from ? DayAt(counter, from) : 0, transfers, slot) : null;
    }

    private static IEnumerable<Content[]> ByNode(ReadOnlySpan<Content> contents) => contents.ToArray().GroupBy(content => content.Node).Select(part => part.ToArray());

    private DateTimeOffset? OffTheShelf(Content[] part, int counter, out PickupObstacle obstacle)
    {
        var hasNoDay = Content.HasNoDay(part);
        var ready = hasNoDay ? null : CounterTimes.ReadyFrom(Timetable, counter, ReadyOn(part), Handling(part, counter), NotBefore, session.Moment);
        obstacle = hasNoDay || ready is not null ? PickupObstacle.None : PickupObstacle.NeverReady;
        return ready;
    }

    private DateTimeOffset? Sent(Content[] part, int counter, List<PickupTransfer> transfers, out PickupObstacle obstacle)
    {
        var node = part[0].Node;
        if (session.Snapshot.Lanes.Between(node, counter) is not { } lane)
        {
            obstacle = PickupObstacle.NoLane;
            return null;
        }

        var times = Content.HasNoDay(part) ? null : Times(part, counter, lane.WorkingDays);
        transfers.Add(new PickupTransfer(node, counter, lane, part, times));
        var ready = times is { } sent ? CounterTimes.ReadyFrom(Timetable, counter, sent.ArrivesOn, Handling(part, counter), NotBefore, sent.LeavesBy) : null;
        obstacle = ready is not null || Content.HasNoDay(part) ? PickupObstacle.None
            : times is null && session.Snapshot.Nodes[node].Capacity is not null ? PickupObstacle.NoCapacity
            : PickupObstacle.NeverReady;
        return ready;
    }

    private TransferTimes? Times(Content[] part, int counter, int workingDays)
    {
        var need = session.Shipping.Need(part);
        var question = new LeavingQuestion(part[0].Node, CounterTimes.Level, ReadyOn(part), Handling(part, part[0].Node), need, session.Shipping.IgnoresCapacity);
        return TransferTimes.Of(Timetable, question, counter, workingDays, session.Batch.Capacity, session.Moment);
    }

    private int ReadyOn(Content[] part) => part.Max(content => Math.Max(content.ReadyOn, session.Lines[content.Line].Line.ReleaseDate?.DayNumber ?? 0));

    private int Handling(Content[] part, int node) => part.Max(content => session.Terms.Handling(content.Line, node));

    private int DayAt(int node, DateTimeOffset at) => Timetable.DaysOf(node).Clock.At(at.UtcTicks).Day;

    /// <summary>The first time, from when the goods are ready, that the slot asked for comes and has room; where a day is asked for, only on that day.</summary>
    private SlotTime? Slot(int counter, DateTimeOffset? ready, out PickupObstacle obstacle)
    {
        obstacle = PickupObstacle.None;
        if (session.Order.Slot is not { } asked || session.Shipping.LiftsCapacity || session.Snapshot.Slots.IndexOf(counter, asked) is not (>= 0 and var slot))
        {
            return null;
        }

        obstacle = PickupObstacle.SlotOver;
        foreach (var time in ready is { } from ? SlotTime.Of(session.Snapshot.Slots, slot, Timetable, DayAt(counter, from)) : [])
        {
            var isTooLate = session.Order.RequestedOn?.DayNumber < time.Day;
            if (time.Until > ready && !isTooLate)
            {
                obstacle = HasRoom(time) ? PickupObstacle.None : PickupObstacle.SlotFull;
            }

            if (obstacle == PickupObstacle.None)
            {
                return time;
            }
        }

        return null;
    }

    private bool HasRoom(SlotTime time) => session.Shipping.IgnoresCapacity || session.Batch.Capacity.Slots.Left(time.Slot, time.Day, session.Order.Id, session.At) >= 1;
}
