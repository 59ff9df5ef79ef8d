using DomRules.Model.Networks;

namespace DomRules.Engine.Snapshots;

/// <summary>Reads stock rows and reservations into a <see cref="StockIndex"/>; what cannot be as written is rounded against the seller and told.</summary>
internal sealed class StockIndexer(NodeIndex nodes, ProductIndex products, ICollection<SnapshotProblem> problems)
{
    private readonly List<StockEntry> _rows = [];
    private readonly List<StockRow> _sources = [];
    private readonly List<ArrivalEntry> _arrivals = [];
    private readonly List<ReservationEntry> _reservations = [];
    private readonly HashSet<int> _strays = [];

    /// <summary>The rows as they came, by row index.</summary>
    public StockRow[] Sources => [.. _sources];

    public StockIndex Read(Network network)
    {
        ILookup<(int Sku, int Node), Reservation> held = network.Reservations.ToLookup(one => (products.IndexOf(one.Sku), nodes.IndexOf(one.Node)));
        (int Sku, int Node)[] places = [.. network.Stock.Select(row => (products.IndexOf(row.Sku), nodes.IndexOf(row.Node)))];
        int[] order = [.. Enumerable.Range(0, places.Length)];
        Array.Sort(order, (left, right) => places[left].CompareTo(places[right]));
        for (int next = 0; next < order.Length;)
        {
            (int Sku, int Node) place = places[order[next]];
            int first = next;
            while (next < order.Length && places[order[next]] == place)
            {
                next++;
            }

            Add(place.Sku, place.Node, network, order.AsSpan(first..next), held[place]);
        }

        TellStrayReservations(held);
        return new StockIndex(FirstRows(), [.. _rows], [.. _arrivals], [.. _reservations], _strays);
    }

    private void Add(int sku, int node, Network network, ReadOnlySpan<int> same, IEnumerable<Reservation> held)
    {
        StockRow row = network.Stock[same[0]];
        if (node < 0)
        {
            _strays.Add(sku);
            foreach (int stray in same)
            {
                Tell("stock_without_node", network.Stock[stray], "is of a node that the network does not have; it is left out");
            }

            return;
        }

        if (products[sku].IsKit)
        {
            Tell("stock_of_a_kit", row, "is of a kit, which is built from its parts; the row is not read");
        }

        if (same.Length > 1)
        {
            Tell("duplicate_stock", row, "is listed more than once; one of them is read, the others are not");
            row = same.ToArray().Select(one => network.Stock[one]).MinBy(NetworkText.Of, StringComparer.Ordinal)!;
        }

        Add(sku, node, row, held);
    }

    private void TellStrayReservations(ILookup<(int Sku, int Node), Reservation> held)
    {
        var there = held.Count == 0 ? [] : _rows.Select(row => (row.Sku, row.Node)).ToHashSet();
        foreach (Reservation stray in held.Where(group => !there.Contains(group.Key)).SelectMany(group => group))
        {
            problems.Add(new("reservation_without_stock", $"{stray.Node}/{stray.Sku}", $"Order {stray.Order} holds {stray.Sku} at {stray.Node}, where no stock row is; the reservation holds nothing."));
        }
    }

    private void Add(int sku, int node, StockRow row, IEnumerable<Reservation> held)
    {
        int firstArrival = _arrivals.Count;
        int firstReservation = _reservations.Count;
        AddArrivals(row);
        AddReservations(row, held, firstArrival);
        _sources.Add(row);
        var (onHand, reserved, safety) = (Down(row, row.OnHand), Up(row, row.Reserved), Up(row, row.Safety));
        _rows.Add(new()
        {
            Sku = sku,
            Node = node,
            OnHand = onHand,
            Reserved = reserved,
            Safety = safety,
            Free = QuantityScale.DownToStep(Math.Max(0, onHand - reserved - safety), products[sku].Step),
            Sellable = row.Sellable,
            FirstArrival = firstArrival,
            ArrivalCount = _arrivals.Count - firstArrival,
            FirstReservation = firstReservation,
            ReservationCount = _reservations.Count - firstReservation,
        });
    }

    private void AddArrivals(StockRow row)
    {
        if (!row.Incoming.IsDefaultOrEmpty)
        {
            _arrivals.AddRange(row.Incoming
                .Select(arrival => new ArrivalEntry(arrival.On.DayNumber, Down(row, arrival.Quantity), Up(row, arrival.Reserved)))
                .OrderBy(arrival => arrival.Day).ThenBy(arrival => arrival.Quantity).ThenBy(arrival => arrival.Reserved));
        }
    }

    private void AddReservations(StockRow row, IEnumerable<Reservation> held, int firstArrival)
    {
        if (held.TryGetNonEnumeratedCount(out int count) && count == 0)
        {
            return;
        }

        _reservations.AddRange(held
            .Select(one => Entry(row, one, firstArrival))
            .OrderBy(one => one.Order, StringComparer.Ordinal).ThenBy(one => one.ExpiresTicks).ThenBy(one => one.Quantity));
    }

    private ReservationEntry Entry(StockRow row, Reservation held, int firstArrival)
    {
        HeldFrom from = held.From switch { Reservation.Incoming => HeldFrom.Incoming, Reservation.Backorder => HeldFrom.Backorder, _ => HeldFrom.OnHand };
        int day = from == HeldFrom.Incoming ? held.ArrivesOn?.DayNumber ?? 0 : 0;
        if (from == HeldFrom.Incoming && !_arrivals.Skip(firstArrival).Any(arrival => arrival.Day == day))
        {
            problems.Add(new("reservation_without_arrival", $"{held.Node}/{held.Sku}", $"Order {held.Order} holds {held.Sku} at {held.Node} from an arrival on a day on which none is known; the reservation holds nothing."));
        }

        return new(held.Order, Up(row, held.Quantity), held.Expires?.UtcTicks ?? long.MaxValue, from, day, held.Under);
    }

    private long Down(StockRow row, decimal quantity)
    {
        if (!QuantityScale.TryScale(quantity, out long scaled))
        {
            Tell("stock_quantity", row, $"has the quantity {QuantityText(quantity)}, which is negative, more than 100,000,000,000 or finer than 0.0001; it counts as the nearest lower one that is not");
            scaled = QuantityScale.Floor(quantity);
        }

        return scaled;
    }

    private long Up(StockRow row, decimal quantity)
    {
        if (!QuantityScale.TryScale(quantity, out long scaled))
        {
            Tell("stock_quantity", row, $"has the quantity {QuantityText(quantity)}, which is negative, more than 100,000,000,000 or finer than 0.0001; it counts as the nearest higher one that is not");
            scaled = QuantityScale.Ceiling(quantity);
        }

        return scaled;
    }

    private static string QuantityText(decimal quantity) => quantity.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private void Tell(string code, StockRow row, string what) => problems.Add(new(code, $"{row.Node}/{row.Sku}", $"Stock of {row.Sku} at {row.Node} {what}."));

    private int[] FirstRows()
    {
        int[] first = new int[products.Count + 1];
        foreach (StockEntry row in _rows)
        {
            first[row.Sku + 1]++;
        }

        for (int sku = 0; sku < products.Count; sku++)
        {
            first[sku + 1] += first[sku];
        }

        return first;
    }
}
