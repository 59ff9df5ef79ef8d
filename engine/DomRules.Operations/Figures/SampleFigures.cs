using System.Collections.Immutable;
using DomRules.Formats.Text;

namespace DomRules.Operations.Figures;

/// <summary>The figures of one group, as docs/figures.md defines them.</summary>
internal static class SampleFigures
{
    private const decimal MetresOfAKilometre = 1_000m;
    private const decimal SecondsOfAnHour = 3_600m;
    private const decimal SecondsOfADay = 86_400m;

    /// <summary>The figures, always in the same order.</summary>
    /// <param name="samples">The group.</param>
    /// <param name="end">End of the log: until then lasts what has not ended.</param>
    /// <param name="days">What day it is.</param>
    /// <param name="allShipments">Shipments of all groups, where figures are told by node; else null.</param>
    internal static ImmutableArray<Figure> Of(ImmutableArray<Sample> samples, DateTimeOffset end, LocalDay days, int? allShipments) =>
    [
        Figure.Count("orders", "orders", samples.Length),
        .. Shipping(samples),
        .. allShipments is { } all ? [Figure.Share("node_use", samples.Sum(s => s.Shipments.Length), all)] : (Figure[])[],
        Kept(samples, end, days),
        Figure.Share("exception_rate", samples.Count(s => s.Order.HadException), samples.Length),
        Figure.Share("cancelled_for_stock", samples.Count(s => s.Order.WasCancelledForStock), samples.Length),
        Figure.Share("override_rate", samples.Count(s => s.Order.WasOverridden), samples.Length),
        Lasting("backorder_age", "days", SecondsOfADay, samples.SelectMany(s => s.Order.Waits.Concat(s.Order.Backorders.Values)), end),
        Lasting("hold_time", "hours", SecondsOfAnHour, samples.SelectMany(s => s.Order.Holds), end),
        Lasting("return_handling_time", "days", SecondsOfADay, samples.SelectMany(s => s.Order.Returns.Values).Where(r => r.Until is not null), end),
    ];

    private static IEnumerable<Figure> Shipping(ImmutableArray<Sample> samples)
    {
        var shipped = samples.Count(s => !s.Shipments.IsEmpty);
        var shipments = samples.SelectMany(s => s.Shipments).ToList();
        var far = shipments.Where(s => s.Metres is not null).ToList();
        yield return Figure.Share("split_rate", samples.Count(s => s.Order.Living.Skip(1).Any()), shipped);
        yield return Figure.Mean("shipments_per_order", "shipments", shipments.Count, shipped);
        foreach (var currency in shipments.Select(s => s.Cost?.Currency).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var orders = samples.Count(s => s.Shipments.Any(one => one.Cost?.Currency == currency));
            yield return Figure.Mean("cost_to_serve", currency, shipments.Where(s => s.Cost?.Currency == currency).Sum(s => s.Cost!.Value.Amount), orders);
        }

        yield return Figure.Mean("distance", "km", far.Sum(s => s.Metres!.Value) / MetresOfAKilometre, far.Count);
    }

    /// <summary>Of orders that were promised for a day: those that came by then, of those that came at all or whose day is over.</summary>
    private static Figure Kept(ImmutableArray<Sample> samples, DateTimeOffset end, LocalDay days)
    {
        var (kept, of) = (0, 0);
        foreach (var order in samples.Select(s => s.Order).Where(o => o.Order!.PromisedBy is not null && !o.IsGivenUp))
        {
            kept += order.DeliveredAt is { } at && days.Of(at) <= order.Order!.PromisedBy ? 1 : 0;
            of += order.DeliveredAt is not null || days.Of(end) > order.Order!.PromisedBy ? 1 : 0;
        }

        return Figure.Share("promise_kept", kept, of);
    }

    private static Figure Lasting(string name, string unit, decimal seconds, IEnumerable<Span> spans, DateTimeOffset end)
    {
        var all = spans.ToList();
        return Figure.Mean(name, unit, all.Sum(s => s.Seconds(end)) / seconds, all.Count);
    }
}
