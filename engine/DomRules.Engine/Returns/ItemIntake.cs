using DomRules.Engine.Facts;
using DomRules.Model.Orders;
using DomRules.Model.Returns;
using DomRules.Model.Values;

namespace DomRules.Engine.Returns;

/// <summary>Turns an item beside its line into the facts that rules read.</summary>
internal static class ItemIntake
{
    private const int SecondsADay = 86_400;

    /// <summary>The facts of an item.</summary>
    /// <param name="matched">The return beside its order.</param>
    /// <param name="place">The item's, from 0.</param>
    /// <param name="askedOn">Day on which the customer asked, in the market's zone.</param>
    /// <param name="planned">The planned day of delivery, where it stands for the one that nobody told; null otherwise.</param>
    internal static ItemFigures Of(MatchedReturn matched, int place, DateOnly askedOn, out DateOnly? planned)
    {
        var (item, line, _, shipment) = matched.Items[place];
        var delivered = item.DeliveredOn ?? shipment?.DeliveredOn;
        planned = delivered is null && shipment?.DeliverOn <= askedOn ? shipment.DeliverOn : null;
        var price = line.UnitPrice ?? item.UnitPrice;
        return new ItemFigures(IndexOf(matched.Order, line), item.Quantity, price, item.Condition, item.Reason, Refund(item, price), Since(delivered ?? planned, askedOn),
            item.Origin ?? shipment?.Node, item.Attributes);
    }

    private static int IndexOf(Order order, OrderLine line)
    {
        var index = 0;
        while (!ReferenceEquals(order.Lines[index], line))
        {
            index++;
        }

        return index;
    }

    /// <summary>What is exchanged is not paid back, unless the return says so.</summary>
    private static MoneyValue Refund(ReturnItem item, MoneyValue? price) => item.Refund
        ?? (price is null || item.Exchange is not null ? new MoneyValue(0, price?.Currency ?? "") : price with { Amount = price.Amount * item.Quantity });

    /// <summary>Whole days of the calendar, so that the thirtieth day lasts until midnight.</summary>
    private static decimal? Since(DateOnly? delivered, DateOnly askedOn) => delivered is { } day ? Math.Max(0, askedOn.DayNumber - day.DayNumber) * SecondsADay : null;
}
