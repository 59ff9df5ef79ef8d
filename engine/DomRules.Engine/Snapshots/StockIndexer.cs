using DomRules.Model.Networks;

namespace DomRules.Engine.Snapshots;

/// <summary>Reads stock rows and reservations into a <see cref="StockIndex"/>; what cannot be as written is rounded against the seller and told.</summary>
internal sealed class StockIndexer(NodeIndex nodes, ProductIndex products, ICollection<SnapshotProblem> problems)
{
    private readonly List<StockEntry> _rows = [];
    private readonly List<StockRow> _sources = [];
    private readonly List<ArrivalEntry> _arrivals = [];
    private readonly List<ReservationEntry> _reservations = [];

    /// <summary>The rows as they came, by row index.</summary>
    public StockRow[] Sources => [.. _sources];

    public StockIndex Read(Network network)
    {
        ILookup<(int Sku, int Node), Reservation> held = Held(network);
        var known = network.Stock.Select(row => (Row: row, Sku: products.IndexOf(row.Sku), Node: nodes.IndexOf(row.Node)));
        foreach (var same in known.GroupBy(row => (row.Sku, row.Node)).OrderBy(group => group.Key.Sku).ThenBy(group => group.Key.Node))
        {
            StockRow row = same.Count() == 1 ? same.First().Row : same.Select(one => one.Row).MinBy(NetworkText.Of, StringComparer.Ordinal)!;
            if (same.Key.Node < 0)
            {
                Tell("stock_without_node", row, "is of a node that the network does not have; it is left out");
                continue;
            }

            if (same.Skip(1).Any())
            {
                Tell("duplicate_stock", row, "is listed more than once; one of them is read, the others are not");
            }

            Add(same.Key.Sku, same.Key.Node, row, held[same.Key]);
        }

        return new StockIndex(FirstRows(), [.. _rows], [.. _arrivals], [.. _reservations]);
    }

    private ILookup<(int Sku, int Node), Reservation> Held(Network network)
    {
        var rows = network.Stock.Select(row => (products.IndexOf(row.Sku), nodes.IndexOf(row.Node))).ToHashSet();
        foreach (Reservation stray in network.Reservations.Where(held => !rows.Contains((products.IndexOf(held.Sku), nodes.IndexOf(held.Node)))))
        {
            problems.Add(new("reservation_without_stock", $"{stray.Node}/{stray.Sku}", $"Order {stray.Order} holds {stray.Sku} at {stray.Node}, where no stock row is; the reservation holds nothing."));
        }

        return network.Reservations.ToLookup(held => (products.IndexOf(held.Sku), nodes.IndexOf(held.Node)));
    }

    private void Add(int sku, int node, StockRow row, IEnumerable<Reservation> held)
    {
        int firstArrival = _arrivals.Count;
        int firstReservation = _reservations.Count;
        _arrivals.AddRange((row.Incoming.IsDefault ? [] : row.Incoming)
            .Select(arrival => new ArrivalEntry(arrival.On.DayNumber, Down(row, arrival.Quantity), Up(row, arrival.Reserved)))
            .OrderBy(arrival => arrival.Day).ThenBy(arrival => arrival.Quantity).ThenBy(arrival => arrival.Reserved));
        _reservations.AddRange(held
            .Select(one => new ReservationEntry(one.Order, Up(row, one.Quantity), one.Expires?.UtcTicks ?? long.MaxValue))
            .OrderBy(one => one.Order, StringComparer.Ordinal).ThenBy(one => one.ExpiresTicks).ThenBy(one => one.Quantity));
        _sources.Add(row);
        _rows.Add(new()
        {
            Sku = sku,
            Node = node,
            OnHand = Down(row, row.OnHand),
            Reserved = Up(row, row.Reserved),
            Safety = Up(row, row.Safety),
            Sellable = row.Sellable,
            FirstArrival = firstArrival,
            ArrivalCount = _arrivals.Count - firstArrival,
            FirstReservation = firstReservation,
            ReservationCount = _reservations.Count - firstReservation,
        });
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
