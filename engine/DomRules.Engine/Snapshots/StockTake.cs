namespace DomRules.Engine.Snapshots;

/// <summary>What a batch gave of one stock row to one order, scaled; the ones before it hang on it.</summary>
/// <param name="Order">Who took it.</param>
/// <param name="OnHand">From what lies there.</param>
/// <param name="Incoming">From arrivals.</param>
/// <param name="Backordered">Beyond both.</param>
/// <param name="Earlier">The take before, of the same row; null: this was the first.</param>
public sealed record StockTake(string Order, long OnHand, long Incoming, long Backordered, StockTake? Earlier)
{
    /// <summary>This take and those before it, the first one first.</summary>
    public IEnumerable<StockTake> FromTheFirst()
    {
        var takes = new Stack<StockTake>();
        for (StockTake? take = this; take is not null; take = take.Earlier)
        {
            takes.Push(take);
        }

        return takes;
    }
}
