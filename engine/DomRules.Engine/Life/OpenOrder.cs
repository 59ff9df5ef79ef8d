using System.Collections.Immutable;
using DomRules.Model.Life;
using DomRules.Model.Orders;
using DomRules.Model.Values;

namespace DomRules.Engine.Life;

/// <summary>What of an order is to be decided: its open units, with what is known from before.</summary>
internal static class OpenOrder
{
    internal static Order Of(OrderLife life, LifeState state, DateTimeOffset at)
    {
        ImmutableArray<OrderLine> lines = [.. life.Order.Lines.Where(line => life.Open(line) > 0).Select(line => line with { Quantity = life.Open(line) })];
        return AsKnown(life) with
        {
            Lines = lines,
            LeftOut =
            [
                .. life.Order.LeftOut.Concat(life.LeftOut)
                    .Concat(state.Suspended.Select(s => new LeftOutNode(s.Key, null, s.Value.Until, s.Value.Because)))
                    .Where(l => l.Until is not { } until || until > at)
                    .OrderBy(l => l.Node, StringComparer.Ordinal).ThenBy(l => l.Sku, StringComparer.Ordinal).ThenBy(l => l.Because, StringComparer.Ordinal),
            ],
        };
    }

    /// <summary>The whole order, with what is known from before.</summary>
    internal static Order AsKnown(OrderLife life) => life.Order with
    {
        Attempts = life.Order.Attempts + life.Attempts,
        Cleared = [.. life.Order.Cleared.Union(life.Cleared, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        Service = life.UpgradedTo ?? life.Order.Service,
        PlacedAt = life.Order.PlacedAt ?? life.PlacedAt,
        Value = life.Order.Value ?? ValueOf(life),
    };

    /// <summary>A rule about the order's value means the whole order, also when only a part is decided; null: prices are missing or of several currencies.</summary>
    private static MoneyValue? ValueOf(OrderLife life)
    {
        var order = life.Order;
        if (order.Lines.IsEmpty || order.Lines.Any(line => line.UnitPrice is null || line.UnitPrice.Currency != order.Lines[0].UnitPrice!.Currency))
        {
            return null;
        }

        return order.Lines[0].UnitPrice! with { Amount = order.Lines.Sum(line => line.UnitPrice!.Amount * (line.Quantity - life.Substituted.GetValueOrDefault(line.Number))) };
    }
}
