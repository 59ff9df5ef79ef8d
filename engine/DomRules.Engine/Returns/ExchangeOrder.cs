using System.Globalization;
using DomRules.Model.Decisions;
using DomRules.Model.Orders;
using DomRules.Model.Returns;

namespace DomRules.Engine.Returns;

/// <summary>The orders that exchanges bring about: to the same customer at the same place, of what is wanted instead.</summary>
public static class ExchangeOrder
{
    /// <summary>The orders to route, by item; none where nothing is exchanged or the order is not at hand.</summary>
    /// <param name="request">The return.</param>
    /// <param name="record">The decision on it.</param>
    public static IEnumerable<Order> Of(ReturnRequest request, DecisionRecord record) =>
        request.Order is not { } order ? [] : record.Items.Select(i => i.Exchange).OfType<ExchangeRecord>().Select(wanted => order with
        {
            Id = wanted.Order,
            PlacedAt = record.At,
            PromisedBy = null,
            RequestedOn = null,
            NotBefore = null,
            Slot = null,
            Value = null,
            WeightGrams = null,
            Attempts = 0,
            Cleared = [],
            Lines = [Line(order, request.Items[record.Items.First(i => i.Exchange == wanted).Item - 1], wanted)],
        });

    internal static string IdOf(ReturnRequest request, int item) => $"{request.Id}-{item.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>It reaches the customer as the line that comes back did.</summary>
    private static OrderLine Line(Order order, ReturnItem item, ExchangeRecord wanted)
    {
        var before = order.Lines.First(l => item.Line is { } number ? l.Number == number : l.Sku == item.Sku);
        return new OrderLine { Number = 1, Sku = wanted.Sku, Quantity = wanted.Quantity, Fulfilment = before.Fulfilment == "pickup" ? "pickup" : "ship", PickupNode = before.PickupNode };
    }
}
