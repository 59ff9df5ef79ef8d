using System.Collections.Immutable;
using DomRules.Model.Orders;
using DomRules.Model.Values;
using static DomRules.Engine.Facts.FactReader;

namespace DomRules.Engine.Facts;

/// <summary>Facts of an item that comes back; unknown where none is in question. An origin that nobody knows is an empty text.</summary>
internal static class ItemReaders
{
    internal static ImmutableArray<FactReader> All { get; } =
    [
        Of("item.sku", (f, i) => new TextValue(LineOf(f, i).Sku)),
        Of("item.quantity", (_, i) => Number(i.Quantity)),
        Of("item.unit_price", (f, i) => f.Totals.Converted([PriceOf(f, i)])),
        Of("item.value", (f, i) => f.Totals.Converted([ValueOf(f, i)])),
        Of("item.weight", (f, i) => Number(f.Totals.UnitWeight(i.Line), Measure.Weight)),
        Of("item.longest_side", (f, i) => Number(LineOf(f, i).LongestSideMetres ?? f.Snapshot.ProductOf(LineOf(f, i).Sku)?.LongestSideMetres, Measure.Length)),
        Of("item.volume", (f, i) => Number(LineOf(f, i).UnitVolumeLitres ?? ProductMeasure.Volume(f.Snapshot, LineOf(f, i).Sku), Measure.Volume)),
        Of("item.category", (f, i) => Text(LineOf(f, i).Category ?? f.Snapshot.ProductOf(LineOf(f, i).Sku)?.Category)),
        Of("item.tags", (f, i) => new SetValue(LineOf(f, i).Tags.Concat(ProductMeasure.Tags(f.Snapshot, LineOf(f, i).Sku)))),
        Of("item.condition", (_, i) => new TextValue(i.Condition)),
        Of("item.reason", (_, i) => new TextValue(i.Reason)),
        Of("item.refund", (f, i) => f.Totals.Converted([i.Refund])),
        Of("item.time_since_delivery", (_, i) => Number(i.SecondsSinceDelivery, Measure.Duration)),
        Of("item.origin", (_, i) => new TextValue(i.Origin ?? "")),
    ];

    private static FactReader Of(string path, Func<RuleFrame, ItemFigures, Value> read) => new(path, f => f.Item is { } item ? read(f, item) : Value.Unknown);

    private static OrderLine LineOf(RuleFrame frame, ItemFigures item) => frame.Order.Lines[item.Line];

    private static MoneyValue ValueOf(RuleFrame frame, ItemFigures item) => PriceOf(frame, item) with { Amount = PriceOf(frame, item).Amount * item.Quantity };

    private static MoneyValue PriceOf(RuleFrame frame, ItemFigures item) => item.UnitPrice ?? new MoneyValue(0, frame.Currency);
}
