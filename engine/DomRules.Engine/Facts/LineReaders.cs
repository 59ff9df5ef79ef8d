using System.Collections.Immutable;
using DomRules.Model.Values;
using static DomRules.Engine.Facts.FactReader;

namespace DomRules.Engine.Facts;

/// <summary>Facts of a line, and of its stock at a node.</summary>
internal static class LineReaders
{
    internal static ImmutableArray<FactReader> All { get; } =
    [
        new("line.number", f => Number(f.CurrentLine.Number, Measure.WholeNumber)),
        new("line.sku", f => new TextValue(f.CurrentLine.Sku)),
        new("line.quantity", f => Number(f.CurrentLine.Quantity)),
        new("line.unit_price", f => f.Totals.UnitPrice(f.Line)),
        new("line.value", f => f.Totals.LineValue(f.Line)),
        new("line.weight", f => Number(f.Totals.UnitWeight(f.Line), Measure.Weight)),
        new("line.longest_side", f => Number(f.CurrentLine.LongestSideMetres ?? f.Snapshot.ProductOf(f.CurrentLine.Sku)?.LongestSideMetres, Measure.Length)),
        new("line.volume", f => Number(f.CurrentLine.UnitVolumeLitres ?? ProductMeasure.Volume(f.Snapshot, f.CurrentLine.Sku), Measure.Volume)),
        new("line.category", f => Text(f.CurrentLine.Category ?? f.Snapshot.ProductOf(f.CurrentLine.Sku)?.Category)),
        new("line.tags", f => new SetValue(f.Snapshot.ProductOf(f.CurrentLine.Sku) is null ? f.CurrentLine.Tags : f.CurrentLine.Tags.Concat(ProductMeasure.Tags(f.Snapshot, f.CurrentLine.Sku)))),
        new("line.bundle", f => Text(f.CurrentLine.Bundle)),
        new("line.fulfilment", f => new TextValue(f.Snapshot.ProductOf(f.CurrentLine.Sku) is { Digital: true } ? "digital" : f.CurrentLine.Fulfilment)),
        new("line.pickup_node", f => Text(f.CurrentLine.PickupNode)),
        new("line.release_date", f => Day(f.CurrentLine.ReleaseDate)),
        new("stock.on_hand", f => Number(f.Stock.OnHand)),
        new("stock.reserved", f => Number(f.Stock.Reserved)),
        new("stock.available", f => Number(f.Stock.Available)),
        new("stock.next_arrival", f => Day(f.Stock.NextArrival)),
        new("stock.days_of_cover", f => Number(f.Stock.DaysOfCover * 86_400, Measure.Duration)),
        new("stock.as_of", f => new InstantValue(f.Stock.AsOf)),
        new("stock.age", f => Number((f.At - f.Stock.AsOf).Ticks / (decimal)TimeSpan.TicksPerSecond, Measure.Duration)),
    ];
}
