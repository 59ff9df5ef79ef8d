using System.Collections.Immutable;

namespace DomRules.Engine.Snapshots;

/// <summary>
/// Stock that moves while a batch is routed, beside a snapshot that does not: three counters a row (on hand, each arrival,
/// backorder), each guarded, and who took what. Threads may share it while each looks at SKUs of its own; <see cref="Fork"/> is cheap.
/// </summary>
public sealed class StockLedger
{
    private static readonly ImmutableSortedDictionary<string, long> NobodyHolds = ImmutableSortedDictionary.Create<string, long>(StringComparer.Ordinal);
    private readonly Snapshot _snapshot;
    private readonly CopyOnWritePages<long> _onHand;
    private readonly CopyOnWritePages<long> _incoming;
    private readonly CopyOnWritePages<long> _backordered;
    private readonly CopyOnWritePages<StockTake?> _takes;
    private ImmutableHashSet<string> _settled;
    private ImmutableDictionary<int, ImmutableSortedDictionary<string, long>> _shared;

    /// <summary>Nothing taken yet.</summary>
    public StockLedger(Snapshot snapshot)
    {
        _snapshot = snapshot;
        _onHand = new(snapshot.Stock.RowCount);
        _incoming = new(snapshot.Stock.ArrivalCount);
        _backordered = new(snapshot.Stock.RowCount);
        _takes = new(snapshot.Stock.RowCount);
        _settled = ImmutableHashSet.Create<string>(StringComparer.Ordinal);
        _shared = ImmutableDictionary<int, ImmutableSortedDictionary<string, long>>.Empty;
    }

    private StockLedger(StockLedger other)
    {
        _snapshot = other._snapshot;
        _onHand = other._onHand.Fork();
        _incoming = other._incoming.Fork();
        _backordered = other._backordered.Fork();
        _takes = other._takes.Fork();
        _settled = other._settled;
        _shared = other._shared;
    }

    /// <summary>Scaled units of the row's on hand that this batch gave away.</summary>
    public long TakenOnHand(int row) => _onHand[row];

    /// <summary>Scaled units that this batch put on backorder for the row.</summary>
    public long Backordered(int row) => _backordered[row];

    /// <summary>Scaled units of an arrival (place among all arrivals) that this batch gave away.</summary>
    internal long TakenOfArrival(int arrival) => _incoming[arrival];

    /// <summary>Rules under whose share this batch gave away some of the row, by name.</summary>
    internal IEnumerable<string> SharesTaken(int row) => _shared.GetValueOrDefault(row, NobodyHolds).Keys;

    /// <summary>The last take of the row, with those before it; null: nobody took anything.</summary>
    public StockTake? LastTake(int row) => _takes[row];

    /// <summary>Scaled units that orders to which the rule applied took of the row in this batch; listed reservations are not among them.</summary>
    public long HeldUnder(string rule, int row) => _shared.TryGetValue(row, out ImmutableSortedDictionary<string, long>? held) ? held.GetValueOrDefault(rule) : 0;

    /// <summary>A copy; from now on neither sees what the other takes.</summary>
    public StockLedger Fork() => new(this);

    /// <summary>From now on the order's listed reservations no longer count: what it takes stands instead of them.</summary>
    public void Settle(string order)
    {
        if (_snapshot.Stock.HasReservations)
        {
            ImmutableInterlocked.Update(ref _settled, (settled, id) => settled.Add(id), order);
        }
    }

    /// <summary>
    /// Takes stock of a row for an order. All or nothing: false, and nothing taken, when one of the counters has less than that,
    /// which is a defect of the caller and never an order's fate.
    /// </summary>
    /// <param name="order">Who takes it.</param>
    /// <param name="row">Row index.</param>
    /// <param name="onHand">Scaled units from what lies there.</param>
    /// <param name="incoming">Scaled units from arrivals, the earliest first.</param>
    /// <param name="today">Day number at the node; arrivals that are overdue are not counted on.</param>
    /// <param name="at">Decision time, for reservations that expire.</param>
    public bool TryTake(string order, int row, long onHand, long incoming, int today, DateTimeOffset at)
    {
        StockEntry entry = _snapshot.Stock.Row(row);
        if (onHand < 0 || incoming < 0 || onHand > FreeOnHand(row, order, at.UtcTicks) || incoming > FreeIncoming(entry, order, at.UtcTicks, today))
        {
            return false;
        }

        _onHand[row] += onHand;
        TakeArrivals(entry, order, at.UtcTicks, incoming, today);
        Remember(order, row, onHand, incoming, backordered: 0);
        return true;
    }

    /// <summary>Puts scaled units on backorder; false, and nothing changed, when more than the bound would be outstanding for the row.</summary>
    /// <param name="order">Who waits.</param>
    /// <param name="row">Row index.</param>
    /// <param name="quantity">Scaled units.</param>
    /// <param name="upTo">The bound, scaled.</param>
    /// <param name="at">Decision time, for reservations that expire.</param>
    public bool TryBackorder(string order, int row, long quantity, long upTo, DateTimeOffset at)
    {
        if (quantity < 0 || quantity > upTo - Outstanding(row, order, at.UtcTicks))
        {
            return false;
        }

        _backordered[row] += quantity;
        Remember(order, row, onHand: 0, incoming: 0, quantity);
        return true;
    }

    /// <summary>Counts what an order took towards the share of a rule that applied to it.</summary>
    public void CountTowardsShare(string rule, int row, long quantity)
    {
        ImmutableSortedDictionary<string, long> held = _shared.GetValueOrDefault(row, NobodyHolds);
        ImmutableInterlocked.Update(ref _shared, (shared, now) => shared.SetItem(row, now), held.SetItem(rule, QuantityScale.Add(held.GetValueOrDefault(rule), quantity)));
    }

    /// <summary>Canonical lines of all that moved of a SKU, by row; none: nothing did.</summary>
    internal IEnumerable<string> Movements(int sku)
    {
        int first = _snapshot.Stock.FirstRowOf(sku);
        for (int row = first; row < first + _snapshot.Stock.RowsOf(sku).Length; row++)
        {
            StockEntry entry = _snapshot.Stock.Row(row);
            if (_takes[row] is null && entry.ReservationCount == 0 && _shared.IsEmpty)
            {
                continue;
            }

            if (_takes[row] is not null)
            {
                yield return Movement(row, entry);
            }

            foreach (ReservationEntry spent in _snapshot.Stock.ReservationsOf(entry).ToArray().Where(held => _settled.Contains(held.Order)))
            {
                yield return new CanonicalText("spent").Text(_snapshot.Nodes[entry.Node].Id).Text(spent.Order).ToString();
            }

            foreach ((string rule, long held) in _shared.GetValueOrDefault(row, NobodyHolds))
            {
                yield return new CanonicalText("share").Text(_snapshot.Nodes[entry.Node].Id).Text(rule).Number(held).ToString();
            }
        }
    }

    private string Movement(int row, in StockEntry entry)
    {
        var text = new CanonicalText("taken").Text(_snapshot.Nodes[entry.Node].Id).Number(_onHand[row]).Number(_backordered[row]);
        for (int arrival = 0; arrival < entry.ArrivalCount; arrival++)
        {
            text.Number(_incoming[entry.FirstArrival + arrival]);
        }

        return text.ToString();
    }

    /// <summary>Scaled units on hand that others hold: in the row, and in listed reservations that count.</summary>
    internal long ReservedByOthers(in StockEntry entry, string order, long atTicks) =>
        entry.ReservationCount == 0 ? entry.Reserved : QuantityScale.Add(entry.Reserved, Listed(entry, order, atTicks, HeldFrom.OnHand, day: 0));

    /// <summary>Scaled units that are outstanding for the row: put there by this batch, and in listed reservations of others.</summary>
    internal long Outstanding(int row, string order, long atTicks) =>
        QuantityScale.Add(_backordered[row], Listed(_snapshot.Stock.Row(row), order, atTicks, HeldFrom.Backorder, day: 0));

    /// <summary>Scaled units that count towards a rule's share: taken in this batch, and in listed reservations of others.</summary>
    internal long HeldUnder(string rule, int row, string order, long atTicks)
    {
        long held = HeldUnder(rule, row);
        foreach (ReservationEntry listed in _snapshot.Stock.ReservationsOf(_snapshot.Stock.Row(row)))
        {
            held = listed.Under.Contains(rule, StringComparer.Ordinal) && Counts(listed, order, atTicks) ? QuantityScale.Add(held, listed.Quantity) : held;
        }

        return held;
    }

    /// <summary>Scaled units of a row's arrival that the network, listed reservations and this batch left. What is held of a day is of its first arrivals.</summary>
    internal long FreeOfArrival(in StockEntry entry, int place, string order, long atTicks)
    {
        ReadOnlySpan<ArrivalEntry> arrivals = _snapshot.Stock.ArrivalsOf(entry);
        long free = Untaken(entry, place, arrivals[place]);
        if (entry.ReservationCount == 0 || free == 0)
        {
            return free;
        }

        long held = Listed(entry, order, atTicks, HeldFrom.Incoming, arrivals[place].Day);
        for (int first = place - 1; first >= 0 && arrivals[first].Day == arrivals[place].Day; first--)
        {
            held -= Untaken(entry, first, arrivals[first]);
        }

        return Math.Max(0, free - Math.Max(0, held));
    }

    private long Untaken(in StockEntry entry, int place, in ArrivalEntry arrival) => Math.Max(0, arrival.Quantity - arrival.Reserved - _incoming[entry.FirstArrival + place]);

    private long Listed(in StockEntry entry, string order, long atTicks, HeldFrom from, int day)
    {
        long reserved = 0;
        foreach (ReservationEntry held in _snapshot.Stock.ReservationsOf(entry))
        {
            reserved = held.From == from && held.Day == day && Counts(held, order, atTicks) ? QuantityScale.Add(reserved, held.Quantity) : reserved;
        }

        return reserved;
    }

    private bool Counts(in ReservationEntry held, string order, long atTicks) => held.CountsAgainst(order, atTicks) && !_settled.Contains(held.Order);

    private long FreeOnHand(int row, string order, long atTicks)
    {
        StockEntry entry = _snapshot.Stock.Row(row);
        return Math.Max(0, entry.OnHand - ReservedByOthers(entry, order, atTicks) - _onHand[row]);
    }

    private long FreeIncoming(in StockEntry entry, string order, long atTicks, int today)
    {
        long free = 0;
        ReadOnlySpan<ArrivalEntry> arrivals = _snapshot.Stock.ArrivalsOf(entry);
        for (int i = 0; i < arrivals.Length; i++)
        {
            free = arrivals[i].Day < today ? free : QuantityScale.Add(free, FreeOfArrival(entry, i, order, atTicks));
        }

        return free;
    }

    private void TakeArrivals(in StockEntry entry, string order, long atTicks, long quantity, int today)
    {
        ReadOnlySpan<ArrivalEntry> arrivals = _snapshot.Stock.ArrivalsOf(entry);
        for (int i = 0; i < arrivals.Length && quantity > 0; i++)
        {
            long taken = arrivals[i].Day < today ? 0 : Math.Min(quantity, FreeOfArrival(entry, i, order, atTicks));
            _incoming[entry.FirstArrival + i] += taken;
            quantity -= taken;
        }
    }

    private void Remember(string order, int row, long onHand, long incoming, long backordered)
    {
        if (onHand + incoming + backordered > 0)
        {
            _takes[row] = new StockTake(order, onHand, incoming, backordered, _takes[row]);
        }
    }
}
