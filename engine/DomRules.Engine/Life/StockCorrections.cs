using DomRules.Model.Life;
using DomRules.Model.Life.Events;

namespace DomRules.Engine.Life;

/// <summary>Stock put right by what an event says: each SKU by what was lost of it, of a kit its parts.</summary>
internal sealed class StockCorrections(LifeWork work)
{
    /// <summary>Sets, reduces or sets aside; nothing where the event follows from stock that was put right already.</summary>
    internal void Correct(OrderAction action, EventScope scope)
    {
        switch (action)
        {
            case SetStockAction or ReduceStockAction or SetAsideAction when scope.IsStockRight: break;
            case SetStockAction set: Set(scope, set); break;
            case ReduceStockAction reduce: Reduce(scope, reduce); break;
            case SetAsideAction aside: SetAside(scope, aside); break;
            default: break;
        }
    }

    /// <summary>Where the stock of what the event is about is counted.</summary>
    internal IEnumerable<StockPlace> Places(EventScope scope) => Counted(scope, Skus(scope).Select(sku => (sku, 1m))).Keys;

    private void Set(EventScope scope, SetStockAction set)
    {
        foreach (var (place, quantity) in Counted(scope, Skus(scope).Select(sku => (sku, set.Quantity))))
        {
            Move(new StockMoved(place, StockMoveKind.Corrected, quantity - OnHand(place), 0, work.Turn.At, set.Because));
        }
    }

    private void Reduce(EventScope scope, ReduceStockAction reduce)
    {
        foreach (var (place, quantity) in Counted(scope, Lost(scope, reduce.Quantity)))
        {
            Move(new StockMoved(place, StockMoveKind.Corrected, -Math.Min(quantity, OnHand(place)), 0, work.Turn.At, reduce.Because));
        }
    }

    private void SetAside(EventScope scope, SetAsideAction aside)
    {
        foreach (var (place, quantity) in Counted(scope, Lost(scope, aside.Quantity)))
        {
            var moved = Math.Min(quantity, OnHand(place));
            Move(new StockMoved(place, StockMoveKind.SetAside, -moved, moved, work.Turn.At, aside.Because));
        }
    }

    private void Move(StockMoved moved)
    {
        if (moved.OnHand != 0)
        {
            work.Turn.Emit(moved);
        }
    }

    private decimal OnHand(StockPlace place) => work.Turn.State.AccountAt(place)!.OnHand;

    private static IEnumerable<string> Skus(EventScope scope) =>
        scope.Event.Sku is { } only ? [only] : scope.Lines.Select(l => l.Sku).Distinct(StringComparer.Ordinal);

    /// <summary>An amount by SKU: all of it where there is one; of several each what was lost of it, in the order of the lines, as far as the amount goes.</summary>
    private static IEnumerable<(string Sku, decimal Quantity)> Lost(EventScope scope, decimal amount)
    {
        var skus = Skus(scope).ToList();
        if (skus.Count == 1)
        {
            return [(skus[0], amount)];
        }

        var left = amount;
        return skus.ConvertAll(sku =>
        {
            var lost = Math.Min(left, scope.Lines.Where(l => l.Sku == sku).Sum(l => l.Quantity));
            left -= lost;
            return (sku, lost);
        });
    }

    /// <summary>Units of SKUs as they are counted at the event's node; what is not counted there is left out.</summary>
    private SortedDictionary<StockPlace, decimal> Counted(EventScope scope, IEnumerable<(string Sku, decimal Quantity)> units)
    {
        var counted = new SortedDictionary<StockPlace, decimal>();
        foreach (var (sku, quantity) in scope.Event.Node is null ? [] : units)
        {
            foreach (var part in work.Stock.PartsOf(sku))
            {
                var place = new StockPlace(scope.Event.Node!, part.Sku);
                if (work.Turn.State.AccountAt(place) is not null)
                {
                    counted[place] = counted.GetValueOrDefault(place) + (part.Quantity * quantity);
                }
            }
        }

        return counted;
    }
}
