using DomRules.Engine.Snapshots;
using DomRules.Model.Networks;

namespace DomRules.Engine.Calendars;

/// <summary>
/// How full the nodes' days are while a batch is routed. Starts with what the network says of the day of its own moment.
/// Not safe to share between threads.
/// </summary>
public sealed class CapacityLedger
{
    private readonly Snapshot _snapshot;
    private readonly Dictionary<(int Node, int Day), long> _used;

    /// <summary>Reads what is used on the snapshot's own day, and what is listed of any day.</summary>
    public CapacityLedger(Snapshot snapshot, Timetable timetable)
        : this(OfNodes(snapshot, timetable))
    {
        Count(snapshot.CapacityUses);
    }

    private CapacityLedger(Snapshot snapshot)
    {
        _snapshot = snapshot;
        _used = [];
        Slots = new SlotLedger(snapshot.Slots);
    }

    private CapacityLedger(CapacityLedger other)
    {
        _snapshot = other._snapshot;
        _used = new(other._used);
        Slots = other.Slots.Fork();
    }

    /// <summary>Room in slots for collecting.</summary>
    internal SlotLedger Slots { get; }

    /// <summary>A copy; from now on neither sees what the other uses.</summary>
    public CapacityLedger Fork() => new(this);

    /// <summary>Only what the nodes themselves say of the snapshot's own day, which is the same for every stock.</summary>
    internal static CapacityLedger OfNodes(Snapshot snapshot, Timetable timetable)
    {
        var ledger = new CapacityLedger(snapshot);
        Moment asOf = timetable.At(snapshot.Network.AsOf);
        for (int node = 0; node < snapshot.Nodes.Length; node++)
        {
            if (snapshot.Nodes[node].Capacity is { Used: > 0 } capacity)
            {
                ledger._used[(node, asOf.Today.Span[node])] = QuantityScale.Ceiling(capacity.Used);
            }
        }

        return ledger;
    }

    /// <summary>A copy in which what is listed of a day stands instead of what was there.</summary>
    internal CapacityLedger With(CapacityUses listed)
    {
        CapacityLedger fork = Fork();
        fork.Count(listed);
        return fork;
    }

    /// <summary>All that is used of nodes' days, in no order.</summary>
    internal IEnumerable<(int Node, int Day, decimal Used)> Uses => _used.Select(use => (use.Key.Node, use.Key.Day, QuantityScale.Exact(use.Value)));

    /// <summary>What is used of a node's day, in the unit of its capacity (<see cref="DateOnly.DayNumber"/>).</summary>
    public decimal Used(int node, int day) => QuantityScale.Exact(_used.GetValueOrDefault((node, day)));

    /// <summary>Share of a day's capacity that is used, 1 when full; 0 for a node without bound.</summary>
    public decimal Load(int node, int day) => PerDay(node) switch
    {
        null => 0,
        <= 0 => 1,
        { } perDay => Used(node, day) / QuantityScale.Exact(perDay),
    };

    /// <summary>What is left of a day's capacity, not below zero; null for a node without bound.</summary>
    public decimal? Left(int node, int day) => PerDay(node) is { } perDay ? Math.Max(0, QuantityScale.Exact(perDay) - Used(node, day)) : null;

    /// <summary>Canonical lines of what is used of nodes' days, by node id and day.</summary>
    internal IEnumerable<string> Movements() => _used
        .Select(used => (_snapshot.Nodes[used.Key.Node].Id, used.Key.Day, used.Value))
        .OrderBy(used => used.Id, StringComparer.Ordinal).ThenBy(used => used.Day)
        .Select(used => new CanonicalText("used").Text(used.Id).Number(used.Day).Number(used.Value).ToString())
        .Concat(Slots.Movements());

    /// <summary>Counts a shipment towards the day on which it leaves.</summary>
    internal void Use(int node, int day, CapacityNeed need)
    {
        if (_snapshot.Nodes[node].Capacity is { } capacity)
        {
            _used[(node, day)] = QuantityScale.Add(_used.GetValueOrDefault((node, day)), Amount(capacity, need));
        }
    }

    /// <summary>Whether the day has room. What alone is more than a day's work has room on an empty day.</summary>
    internal bool HasRoom(int node, int day, CapacityNeed need)
    {
        if (_snapshot.Nodes[node].Capacity is not { } capacity || PerDay(node) is not { } perDay)
        {
            return true;
        }

        return perDay > 0 && _used.GetValueOrDefault((node, day)) + Math.Min(Amount(capacity, need), perDay) <= perDay;
    }

    private void Count(CapacityUses listed)
    {
        foreach (((int Node, int Day) of, long used) in listed.All)
        {
            if (used == 0)
            {
                _used.Remove(of);
            }
            else if (_snapshot.Nodes[of.Node].Capacity is not null)
            {
                _used[of] = used;
            }
        }
    }

    private long? PerDay(int node) => _snapshot.Nodes[node].Capacity is { } capacity ? QuantityScale.Floor(capacity.PerDay) : null;

    private static long Amount(Capacity capacity, CapacityNeed need) => capacity.Unit switch
    {
        "lines" => need.Lines * QuantityScale.One,
        "units" => need.Units,
        _ => QuantityScale.One,
    };
}
