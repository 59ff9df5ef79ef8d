using System.Collections.Immutable;
using System.Globalization;
using DomRules.Model.Life;

namespace DomRules.Operations.Figures;

/// <summary>Orders that were placed in a time, as they stand now. Grows as they are added.</summary>
public sealed class LivePeriod
{
    private readonly SortedDictionary<string, (decimal Amount, int Orders)> _costs = new(StringComparer.Ordinal);
    private int _orders;
    private int _shipped;
    private int _split;
    private int _shipments;
    private int _kept;
    private int _promised;

    /// <summary>The figures, as docs/figures.md defines them; an order without any shipment keeps no promise here, since nothing says when it was fulfilled.</summary>
    public ImmutableArray<Figure> Figures =>
    [
        Figure.Count("orders", "orders", _orders),
        Figure.Share("split_rate", _split, _shipped),
        Figure.Mean("shipments_per_order", "shipments", _shipments, _shipped),
        .. _costs.Select(cost => Figure.Mean("cost_to_serve", cost.Key, cost.Value.Amount, cost.Value.Orders)),
        Figure.Share("promise_kept", _kept, _promised),
    ];

    internal void Add(OrderLife life, DateOnly today, Func<DateTimeOffset, DateOnly> dayOf)
    {
        _orders++;
        var living = life.Shipments.Where(shipment => shipment.State != ShipmentState.Broken).ToList();
        _shipped += living.Count > 0 ? 1 : 0;
        _split += living.Count > 1 ? 1 : 0;
        _shipments += living.Count;
        foreach (var cost in living.Select(shipment => Cost(shipment.Cost)).OfType<(decimal Amount, string Currency)>().GroupBy(cost => cost.Currency, StringComparer.Ordinal))
        {
            var (amount, orders) = _costs.GetValueOrDefault(cost.Key);
            _costs[cost.Key] = (amount + cost.Sum(one => one.Amount), orders + 1);
        }

        if (life.Order.PromisedBy is { } promised && (living.Count > 0 || life.HasOpen))
        {
            Promise(life.HasOpen || living.Exists(shipment => shipment.DeliveredAt is null) ? null : living.Max(shipment => shipment.DeliveredAt), promised, today, dayOf);
        }
    }

    private void Promise(DateTimeOffset? delivered, DateOnly promised, DateOnly today, Func<DateTimeOffset, DateOnly> dayOf)
    {
        _kept += delivered is { } at && dayOf(at) <= promised ? 1 : 0;
        _promised += delivered is not null || today > promised ? 1 : 0;
    }

    private static (decimal Amount, string Currency)? Cost(string? text) =>
        text?.LastIndexOf(' ') is > 0 and { } space && decimal.TryParse(text.AsSpan(0, space), NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? (amount, text[(space + 1)..]) : null;
}
