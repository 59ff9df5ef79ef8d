using DomRules.Engine.Snapshots;

namespace DomRules.Engine.Calendars;

/// <summary>
/// Who has room in which slot while a batch is routed. Starts with what the network lists. An order's own booking is never in its own way, and what it
/// books takes the place of what it had before. Not safe to share between threads.
/// </summary>
public sealed class SlotLedger
{
    private readonly SlotIndex _slots;
    private readonly SortedDictionary<(int Slot, int Day), SortedSet<string>> _booked;
    private readonly SortedSet<string> _moved;

    internal SlotLedger(SlotIndex slots) => (_slots, _booked, _moved) = (slots, [], new(StringComparer.Ordinal));

    private SlotLedger(SlotLedger other)
    {
        _slots = other._slots;
        _booked = new(other._booked.ToDictionary(slot => slot.Key, slot => new SortedSet<string>(slot.Value, StringComparer.Ordinal)));
        _moved = new(other._moved, StringComparer.Ordinal);
    }

    internal SlotLedger Fork() => new(this);

    /// <summary>Room that is left of a slot on a day for an order, not below zero.</summary>
    internal decimal Left(int slot, int day, string order, DateTimeOffset at)
    {
        var of = _slots.All[slot];
        var listed = of.Booked.Where(b => b.On.DayNumber == day && (b.Order is not { } whose || (whose != order && !_moved.Contains(whose))) && !(b.Expires <= at)).Sum(b => b.Orders);
        var taken = _booked.TryGetValue((slot, day), out var orders) ? orders.Count(whose => whose != order) : 0;
        return Math.Max(0, of.Capacity - listed - taken);
    }

    /// <summary>Forgets what an order had, before it books anew.</summary>
    internal void Release(string order)
    {
        if (_slots.All.IsEmpty)
        {
            return;
        }

        foreach (var orders in _booked.Values)
        {
            orders.Remove(order);
        }

        if (_slots.All.Any(slot => slot.Booked.Any(booking => booking.Order == order)))
        {
            _moved.Add(order);
        }
    }

    /// <summary>Takes room for an order.</summary>
    internal void Book(int slot, int day, string order)
    {
        if (!_booked.TryGetValue((slot, day), out var orders))
        {
            _booked.Add((slot, day), orders = new(StringComparer.Ordinal));
        }

        orders.Add(order);
    }

    /// <summary>Canonical lines of what was booked, by slot, day and order.</summary>
    internal IEnumerable<string> Movements() => _booked
        .SelectMany(slot => slot.Value.Select(order => new CanonicalText("slot").Text(_slots.All[slot.Key.Slot].Node).Text(_slots.All[slot.Key.Slot].Id).Number(slot.Key.Day).Text(order).ToString()))
        .Concat(_moved.Select(order => new CanonicalText("moved").Text(order).ToString()));
}
