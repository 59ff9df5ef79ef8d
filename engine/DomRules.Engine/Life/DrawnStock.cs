using System.Collections.Immutable;
using DomRules.Engine.Routing;
using DomRules.Engine.Snapshots;
using DomRules.Model.Life;

namespace DomRules.Engine.Life;

/// <summary>What a decision took of the stock that was laid under it.</summary>
/// <param name="Place">Where.</param>
/// <param name="Source">Of which counter.</param>
/// <param name="ArrivesOn">Day of the arrival; null unless it comes of one.</param>
/// <param name="Quantity">Units, more than 0.</param>
/// <param name="Under">Share rules under which it counts.</param>
internal sealed record DrawnStock(StockPlace Place, StockSource Source, DateOnly? ArrivesOn, decimal Quantity, ImmutableArray<string> Under)
{
    /// <summary>On hand first, then arrivals by day, then what is outstanding.</summary>
    internal static List<DrawnStock> From(Batch batch, Snapshot laid, IEnumerable<string> skus)
    {
        var drawn = new List<DrawnStock>();
        foreach (var sku in skus.Select(laid.SkuOf).Where(sku => sku >= 0))
        {
            var first = laid.Stock.FirstRowOf(sku);
            for (var row = first; row < first + laid.Stock.RowsOf(sku).Length; row++)
            {
                if (batch.Stock.LastTake(row) is not null)
                {
                    drawn.AddRange(Of(batch.Stock, laid, row));
                }
            }
        }

        return [.. drawn.OrderBy(d => d.Source).ThenBy(d => d.ArrivesOn)];
    }

    private static IEnumerable<DrawnStock> Of(StockLedger ledger, Snapshot laid, int row)
    {
        var entry = laid.Stock.Row(row);
        var place = new StockPlace(laid.Nodes[entry.Node].Id, laid.Products[entry.Sku].Code);
        ImmutableArray<string> under = [.. ledger.SharesTaken(row)];
        var arrivals = laid.Stock.ArrivalsOf(entry).ToArray();
        IEnumerable<DrawnStock> all =
        [
            new(place, StockSource.OnHand, null, QuantityScale.Exact(ledger.TakenOnHand(row)), under),
            .. arrivals.Select((arrival, i) => new DrawnStock(place, StockSource.Incoming, DateOnly.FromDayNumber(arrival.Day), QuantityScale.Exact(ledger.TakenOfArrival(entry.FirstArrival + i)), under)),
            new(place, StockSource.Backorder, null, QuantityScale.Exact(Outstanding(ledger.LastTake(row))), under),
        ];
        return all.Where(d => d.Quantity > 0);
    }

    private static long Outstanding(StockTake? take)
    {
        return take?.FromTheFirst().Sum(one => one.Backordered) ?? 0;
    }
}
