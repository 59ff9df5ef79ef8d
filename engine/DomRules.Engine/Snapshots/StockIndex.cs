namespace DomRules.Engine.Snapshots;

/// <summary>Stock rows by SKU, then node index; a row's place is its index in ledgers too.</summary>
internal sealed class StockIndex
{
    private readonly int[] _firstRow;
    private readonly StockEntry[] _rows;
    private readonly ArrivalEntry[] _arrivals;
    private readonly ReservationEntry[] _reservations;
    private readonly HashSet<int> _strays;

    /// <summary>Takes the arrays over.</summary>
    /// <param name="firstRow">For each SKU where its rows start, and one past the last.</param>
    /// <param name="rows">By SKU, then node.</param>
    /// <param name="arrivals">Runs by row, then date.</param>
    /// <param name="reservations">Runs by row, then order.</param>
    /// <param name="strays">SKUs of rows that are at no node.</param>
    public StockIndex(int[] firstRow, StockEntry[] rows, ArrivalEntry[] arrivals, ReservationEntry[] reservations, HashSet<int> strays)
    {
        _firstRow = firstRow;
        _rows = rows;
        _arrivals = arrivals;
        _reservations = reservations;
        _strays = strays;
    }

    public int RowCount => _rows.Length;

    public int ArrivalCount => _arrivals.Length;

    /// <summary>Whether any reservation is listed at all.</summary>
    public bool HasReservations => _reservations.Length > 0;

    /// <summary>Whether any row speaks of the SKU, read or not.</summary>
    public bool Mentions(int sku) => !RowsOf(sku).IsEmpty || _strays.Contains(sku);

    /// <summary>Index of the SKU's first row; its others follow, as many as <see cref="RowsOf"/> has.</summary>
    public int FirstRowOf(int sku) => _firstRow[sku];

    public ReadOnlySpan<StockEntry> RowsOf(int sku) => _rows.AsSpan(_firstRow[sku], _firstRow[sku + 1] - _firstRow[sku]);

    public ref readonly StockEntry Row(int row) => ref _rows[row];

    public ReadOnlySpan<ArrivalEntry> ArrivalsOf(in StockEntry row) => _arrivals.AsSpan(row.FirstArrival, row.ArrivalCount);

    public ReadOnlySpan<ReservationEntry> ReservationsOf(in StockEntry row) => _reservations.AsSpan(row.FirstReservation, row.ReservationCount);

    /// <summary>Day number of the first arrival of a row that is not before today; null: none.</summary>
    public int? NextArrival(in StockEntry row, int today)
    {
        foreach (ArrivalEntry arrival in ArrivalsOf(row))
        {
            if (arrival.Day >= today)
            {
                return arrival.Day;
            }
        }

        return null;
    }

    /// <summary>The row of a SKU at a node; -1 when the node does not carry it.</summary>
    public int RowAt(int sku, int node)
    {
        int low = _firstRow[sku];
        int high = _firstRow[sku + 1] - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int there = _rows[middle].Node;
            if (there == node)
            {
                return middle;
            }

            (low, high) = there < node ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }
}
