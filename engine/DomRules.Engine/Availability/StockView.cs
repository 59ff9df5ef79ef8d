using DomRules.Engine.Snapshots;

namespace DomRules.Engine.Availability;

/// <summary>
/// What one order may have of the stock at one moment:
/// on hand − reserved by others − max(safety, kept back) (+ incoming that counts), rounded down to the quantity step, never below zero.
/// </summary>
internal sealed class StockView
{
    private readonly Snapshot _snapshot;
    private readonly StockLedger _ledger;
    private readonly string _order;
    private readonly long _atTicks;
    private readonly ReadOnlyMemory<int> _today;

    /// <summary>Looks at stock for an order.</summary>
    /// <param name="snapshot">Where stock is.</param>
    /// <param name="ledger">What this batch took of it already.</param>
    /// <param name="order">Order id; its own reservations never count against it.</param>
    /// <param name="at">Decision time, at which reservations have expired or not.</param>
    /// <param name="today">Day number (<see cref="DateOnly.DayNumber"/>) by node index at that time, for arrivals.</param>
    public StockView(Snapshot snapshot, StockLedger ledger, string order, DateTimeOffset at, ReadOnlyMemory<int> today)
    {
        _snapshot = snapshot;
        _ledger = ledger;
        _order = order;
        _atTicks = at.UtcTicks;
        _today = today;
    }

    /// <summary>What every node can give of a SKU.</summary>
    /// <param name="sku">SKU index; -1: the network never mentions it.</param>
    /// <param name="terms">By node index; or empty: nothing kept back, on hand only.</param>
    /// <param name="into">By node index.</param>
    public void Fill(int sku, ReadOnlySpan<StockTerms> terms, Span<PairStock> into)
    {
        if (sku < 0)
        {
            into.Fill(new(StockState.NoStockData, 0, 0, -1));
            return;
        }

        ProductFacts product = _snapshot.Products[sku];
        if (product.IsKit)
        {
            for (int node = 0; node < into.Length; node++)
            {
                into[node] = Kit(product, node, terms.IsEmpty ? default : terms[node]).Pair;
            }

            return;
        }

        into.Fill(new(StateWithoutRow(product), WithoutRow(product), 0, -1));
        ReadOnlySpan<StockEntry> rows = _snapshot.Stock.RowsOf(sku);
        int first = _snapshot.Stock.FirstRowOf(sku);
        for (int i = 0; i < rows.Length; i++)
        {
            ref readonly StockEntry entry = ref rows[i];
            into[entry.Node] = Pair(product, first + i, entry, terms.IsEmpty ? default : terms[entry.Node]);
        }
    }

    /// <summary>What lies there of a SKU where the policy says nothing of stock; see <see cref="RowReading.TryRead"/>.</summary>
    public bool TryReadRows(int sku, Span<long> onHand, Span<ulong> open, Span<ulong> gives) => new RowReading(this, _snapshot, _ledger).TryRead(sku, onHand, open, gives);

    /// <summary>What one node can give of a SKU.</summary>
    public PairStock At(int sku, int node, in StockTerms terms = default)
    {
        if (sku < 0)
        {
            return new(StockState.NoStockData, 0, 0, -1);
        }

        ProductFacts product = _snapshot.Products[sku];
        if (product.IsKit)
        {
            return Kit(product, node, terms).Pair;
        }

        int row = _snapshot.Stock.RowAt(sku, node);
        return row < 0
            ? new(StateWithoutRow(product), WithoutRow(product), 0, -1)
            : Pair(product, row, _snapshot.Stock.Row(row), terms);
    }

    /// <summary>The same with every term of the formula.</summary>
    public StockBreakdown Explain(int sku, int node, in StockTerms terms = default)
    {
        PairStock pair = At(sku, node, terms);
        if (pair.Row < 0)
        {
            return new() { State = pair.State, Row = -1, ShareLeft = QuantityScale.Unbounded, Available = pair.Available };
        }

        ProductFacts product = _snapshot.Products[sku];
        long perUnit = product.IsKit ? Kit(product, node, terms).PerKit : QuantityScale.One;
        RowStock row = Row(pair.Row, _snapshot.Stock.Row(pair.Row), terms, perUnit);
        return new()
        {
            State = pair.State,
            Row = pair.Row,
            OnHand = KitStock.Down(row.OnHand, perUnit),
            Reserved = KitStock.Up(row.Reserved, perUnit),
            TakenEarlier = KitStock.Up(row.Taken, perUnit),
            Safety = KitStock.Up(row.Safety, perUnit),
            KeptBack = KitStock.Up(row.KeptBack, perUnit),
            Incoming = KitStock.Down(row.Arriving, perUnit),
            ShareLeft = row.ShareLeft < QuantityScale.Unbounded ? KitStock.Down(row.ShareLeft, perUnit) : QuantityScale.Unbounded,
            Available = pair.Available,
        };
    }

    /// <summary>Rows from which a quantity of the line comes, on hand before arrivals, and when the last of it arrives.</summary>
    /// <param name="sku">SKU index.</param>
    /// <param name="node">Node index.</param>
    /// <param name="quantity">Scaled, at most what is available.</param>
    /// <param name="terms">As for the quantity that is available.</param>
    public StockDraw Draw(int sku, int node, long quantity, in StockTerms terms = default) =>
        new Drawing(this, _snapshot, _today.Span[node]).Draw(sku, node, quantity, terms);

    /// <summary>
    /// The next day, today included, on which stock of it arrives at the node; of a kit the last of its parts' days, null when
    /// one has none. Null: no arrival is known.
    /// </summary>
    public DateOnly? NextArrival(int sku, int node) => sku < 0 ? null : new Drawing(this, _snapshot, _today.Span[node]).NextArrival(sku, node);

    /// <summary>Scaled units of a row's arrival that nobody else has.</summary>
    internal long FreeOfArrival(in StockEntry entry, int place) => _ledger.FreeOfArrival(entry, place, _order, _atTicks);

    /// <summary>Scaled units that others have outstanding for a row.</summary>
    internal long Outstanding(int row) => _ledger.Outstanding(row, _order, _atTicks);

    /// <summary>Arrivals that count for a row, with what nobody has of them yet, the earliest first.</summary>
    internal IEnumerable<(int Day, long Free)> Arrivals(int row, StockTerms terms)
    {
        StockEntry entry = _snapshot.Stock.Row(row);
        int today = _today.Span[entry.Node];
        for (int i = 0; terms.CountsIncoming && i < entry.ArrivalCount; i++)
        {
            ArrivalEntry arrival = _snapshot.Stock.ArrivalsOf(entry)[i];
            if (arrival.Day >= today && arrival.Day - today <= terms.IncomingWithinDays && FreeOfArrival(entry, i) is > 0 and var free)
            {
                yield return (arrival.Day, free);
            }
        }
    }

    /// <summary>The formula's terms for a row, of which one unit of the line takes <paramref name="perUnit"/> (scaled).</summary>
    internal RowStock Row(int row, in StockEntry entry, in StockTerms terms, long perUnit)
    {
        long kept = KitStock.Times(terms.KeepBack, perUnit);
        if (terms.KeepBackShare > 0)
        {
            kept = Math.Max(kept, StockShare.Up(entry.OnHand, terms.KeepBackShare));
        }

        return new(
            entry.OnHand,
            _ledger.ReservedByOthers(entry, _order, _atTicks),
            _ledger.TakenOnHand(row),
            entry.Safety,
            kept,
            terms.CountsIncoming ? Arriving(entry, terms.IncomingWithinDays) : 0,
            terms.Shares.IsDefaultOrEmpty ? QuantityScale.Unbounded : ShareLeft(row, entry, terms, kept));
    }

    /// <summary>What a row gives, whatever is said of it.</summary>
    internal PairStock Pair(ProductFacts product, int row, in StockEntry entry, in StockTerms terms)
    {
        if (!entry.Sellable)
        {
            return new(StockState.NotSellable, 0, 0, row);
        }

        if (!product.Tracked)
        {
            return new(StockState.Untracked, QuantityScale.DownToStep(QuantityScale.Unbounded, product.Step), 0, row);
        }

        RowStock stock = Row(row, entry, terms, QuantityScale.One);
        long onHand = QuantityScale.DownToStep(stock.FreeOnHand, product.Step);
        long inAll = QuantityScale.DownToStep(stock.FreeInAll, product.Step);
        return new(StockState.Counted, onHand, inAll - onHand, row);
    }

    private KitStock Kit(ProductFacts product, int node, in StockTerms terms)
    {
        var kit = KitStock.Start(product);
        foreach (KitPart part in product.Kit)
        {
            ProductFacts facts = _snapshot.Products[part.Sku];
            int row = _snapshot.Stock.RowAt(part.Sku, node);
            if (row < 0)
            {
                kit = kit.WithoutRow(StateWithoutRow(facts));
                continue;
            }

            StockEntry entry = _snapshot.Stock.Row(row);
            kit = !entry.Sellable ? kit.With(StockState.NotSellable, row)
                : !facts.Tracked ? kit.With(StockState.Untracked, row)
                : kit.With(Row(row, entry, terms, part.Quantity), row, part.Quantity);
        }

        return kit.Rounded(product.Step);
    }

    private StockState StateWithoutRow(ProductFacts product)
    {
        bool nowhere = _snapshot.Stock.RowsOf(product.Sku).IsEmpty;
        return !nowhere ? StockState.NotCarried : product.Tracked ? StockState.NoStockData : StockState.Untracked;
    }

    private long WithoutRow(ProductFacts product) =>
        StateWithoutRow(product) == StockState.Untracked ? QuantityScale.DownToStep(QuantityScale.Unbounded, product.Step) : 0;

    private long Arriving(in StockEntry entry, int withinDays)
    {
        long arriving = 0;
        int today = _today.Span[entry.Node];
        ReadOnlySpan<ArrivalEntry> arrivals = _snapshot.Stock.ArrivalsOf(entry);
        for (int i = 0; i < arrivals.Length; i++)
        {
            if (arrivals[i].Day >= today && arrivals[i].Day - today <= withinDays)
            {
                arriving = QuantityScale.Add(arriving, FreeOfArrival(entry, i));
            }
        }

        return arriving;
    }

    private long ShareLeft(int row, in StockEntry entry, in StockTerms terms, long keptBack)
    {
        long left = QuantityScale.Unbounded;
        foreach (ShareTerm term in terms.Shares)
        {
            long most = StockShare.Down(Math.Max(0, entry.OnHand - keptBack), term.Share);
            left = Math.Min(left, Math.Max(0, most - _ledger.HeldUnder(term.Rule, row, _order, _atTicks)));
        }

        return left;
    }
}
