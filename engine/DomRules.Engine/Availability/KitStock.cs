using DomRules.Engine.Snapshots;

namespace DomRules.Engine.Availability;

/// <summary>How many whole kits a node can give: as many as the part that runs out first allows.</summary>
/// <param name="State">The worst state among its parts.</param>
/// <param name="OnHand">Kits from what lies there, scaled.</param>
/// <param name="InAll">Kits with arrivals, scaled.</param>
/// <param name="Row">Row of the part that runs out first; -1: none is counted.</param>
/// <param name="PerKit">Scaled units of that part in a kit.</param>
internal readonly record struct KitStock(StockState State, long OnHand, long InAll, int Row, long PerKit)
{
    public PairStock Pair => new(State, OnHand, InAll - OnHand, Row);

    /// <summary>Before any part was looked at.</summary>
    public static KitStock Start(ProductFacts kit) => kit.IsBrokenKit
        ? new(StockState.NoStockData, 0, 0, -1, QuantityScale.One)
        : new(StockState.Untracked, QuantityScale.Unbounded, QuantityScale.Unbounded, -1, QuantityScale.One);

    /// <summary>Whole kits for which a quantity suffices, scaled.</summary>
    public static long Down(long quantity, long perKit) =>
        perKit == QuantityScale.One ? quantity : Math.Min(quantity / perKit, QuantityScale.Unbounded / QuantityScale.One) * QuantityScale.One;

    /// <summary>Whole kits that a quantity takes away, scaled.</summary>
    public static long Up(long quantity, long perKit) =>
        perKit == QuantityScale.One ? quantity : Math.Min((quantity + perKit - 1) / perKit, QuantityScale.Unbounded / QuantityScale.One) * QuantityScale.One;

    /// <summary>What so many kits take of a part, held at <see cref="QuantityScale.Unbounded"/>.</summary>
    public static long Times(long kits, long perKit) =>
        perKit == QuantityScale.One || kits == 0 ? kits : (long)Int128.Min((Int128)kits * perKit / QuantityScale.One, QuantityScale.Unbounded);

    /// <summary>A part whose stock is not counted, or may not be sold.</summary>
    public KitStock With(StockState state, int row) => state < State
        ? new(state, state == StockState.NotSellable ? 0 : OnHand, state == StockState.NotSellable ? 0 : InAll, row, PerKit)
        : this;

    /// <summary>A part of which the node has no row.</summary>
    public KitStock WithoutRow(StockState state) => state == StockState.Untracked ? this : new((StockState)Math.Min((byte)state, (byte)State), 0, 0, -1, PerKit);

    /// <summary>A part that is counted.</summary>
    public KitStock With(in RowStock stock, int row, long perKit)
    {
        if (State is StockState.NotCarried or StockState.NotSellable or StockState.NoStockData)
        {
            return this;
        }

        long onHand = Math.Min(OnHand, Whole(stock.FreeOnHand, perKit));
        long inAll = Whole(stock.FreeInAll, perKit);
        return inAll < InAll || Row < 0
            ? new(StockState.Counted, onHand, Math.Min(InAll, inAll), row, perKit)
            : this with { State = StockState.Counted, OnHand = onHand };
    }

    /// <summary>Rounded down to the kit's own quantity step.</summary>
    public KitStock Rounded(long step) => this with { OnHand = QuantityScale.DownToStep(OnHand, step), InAll = QuantityScale.DownToStep(InAll, step) };

    private static long Whole(long quantity, long perKit) => Math.Min(quantity / perKit, QuantityScale.Unbounded / QuantityScale.One) * QuantityScale.One;
}
