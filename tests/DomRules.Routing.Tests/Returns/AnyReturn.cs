using System.Collections.Immutable;
using DomRules.Model.Orders;
using DomRules.Model.Returns;
using DomRules.Model.Values;
using DomRules.Routing.Tests.Worlds;

namespace DomRules.Routing.Tests.Returns;

/// <summary>Returns of parts of an order, some of which contradict it, some of orders that nobody has.</summary>
internal static class AnyReturn
{
    internal static ReturnRequest Draw(Dice dice, string id, Order order)
    {
        var lines = order.Lines.Where(_ => dice.Roll(3) > 0).DefaultIfEmpty(order.Lines[0]).ToList();
        return new ReturnRequest
        {
            Id = id,
            OrderId = order.Id,
            Order = dice.OneIn(6) ? null : order,
            Shipped = dice.OneIn(3) ? [] : [.. order.Lines.Select(l => new ShippedLine(l.Number, l.Sku, l.Quantity, $"N{dice.Roll(4)}", dice.OneIn(3) ? null : AnyNetwork.Day(1 + dice.Roll(25))))],
            From = dice.OneIn(4) ? new Destination("DE", At: AnyNetwork.At(dice)) : null,
            Cleared = dice.OneIn(6) ? ["r0", "r1"] : [],
            Items = [.. lines.Select(l => Item(dice, l))],
        };
    }

    private static ReturnItem Item(Dice dice, OrderLine line) => new()
    {
        Line = dice.OneIn(3) ? null : line.Number,
        Sku = line.Sku,
        Quantity = dice.OneIn(15) ? line.Quantity + 1 : dice.OneIn(3) ? Math.Min(line.Quantity, 1) : line.Quantity,
        Condition = dice.Pick("unopened", "opened", "damaged", "defective"),
        Reason = dice.Pick("unwanted", "defect", "wrong_item", "late", "other"),
        Refund = dice.OneIn(3) ? null : AnyNetwork.Money(dice, 60),
        DeliveredOn = dice.OneIn(2) ? null : AnyNetwork.Day(1 + dice.Roll(20)).AddDays(-dice.Roll(30)),
        Origin = dice.OneIn(3) ? $"N{dice.Roll(4)}" : null,
        Exchange = dice.OneIn(6) ? new ExchangeWish("LAMP", 1) : null,
        Attributes = dice.OneIn(4) ? NoAttributes.Map.Add("worn", YesNoValue.Yes) : NoAttributes.Map,
    };
}
