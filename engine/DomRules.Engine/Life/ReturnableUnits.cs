using System.Globalization;
using DomRules.Engine.Facts;
using DomRules.Engine.Snapshots;
using DomRules.Model.Canonical;
using DomRules.Model.Life;
using DomRules.Model.Orders;
using DomRules.Model.Returns;

namespace DomRules.Engine.Life;

/// <summary>What is known of an order that goods come back from, and what of it the customer has.</summary>
internal static class ReturnableUnits
{
    /// <summary>The return with its order, where that came from, and what came back or may come back besides.</summary>
    internal static ReturnRequest Known(OrderLife life, ReturnRequest asked, LifeWork work) => asked with
    {
        Order = life.Order,
        Shipped = [.. life.Shipments.Where(s => s.HasLeft).SelectMany(s => s.Lines.Select(l => new ShippedLine(l.Line, l.Sku, l.Quantity, s.Node, s.DeliverOn, DeliveredOn(life.Order, s, work))))],
        ReturnedBefore = [.. life.Returned.Select(r => new ReturnedLine(r.Key, r.Value)), .. HeldBesides(life, asked.Id)],
        AskedAt = asked.AskedAt < work.Turn.At ? asked.AskedAt : null,
    };

    /// <summary>The return on lines of which the customer has enough; or why there are none, without full stop.</summary>
    internal static (ReturnRequest Request, string? Contradiction) Fitted(OrderLife life, ReturnRequest known)
    {
        if (Problem(ReturnMatching.Of(known)) is { } problem)
        {
            return (known, $"item {Number(problem.Item)}: {problem.Message}{(HeldBesides(life, known.Id).Any() ? "; a return that is held counts" : "")}");
        }

        var had = ReturnMatching.Of(known with { Order = life.Order with { Lines = [.. life.Order.Lines.Select(line => line with { Quantity = Had(life, line) })] } });
        return Problem(had) is { } lacking
            ? (known, $"item {Number(lacking.Item)}: {NotThere(life, known.Items[lacking.Item])}")
            : (known with { Items = [.. known.Items.Select((item, i) => item.Line is null && OfSku(life, item) > 1 ? item with { Line = had.Items[i].Line.Number } : item)] }, null);
    }

    /// <summary>Days since delivery are counted on the market's calendar, as the customer counts them, and so is the day that they begin with.</summary>
    private static DateOnly? DeliveredOn(Order order, LifeShipment shipment, LifeWork work) =>
        shipment.DeliveredAt is { } at ? new LocalClock().DayOf(at, ZoneOf(order, work.Desk.Snapshot)) : null;

    private static string ZoneOf(Order order, Snapshot snapshot) => CustomerPlace.MarketOf(order, CustomerPlace.Of(order, snapshot), snapshot)?.TimeZone ?? "UTC";

    private static IEnumerable<ReturnedLine> HeldBesides(OrderLife life, string id) =>
        life.Returns.Where(r => r.Return != id).Select(r => r.Held).OfType<HeldReturn>()
            .SelectMany(held => held.Request.Items).Where(item => item.Line is not null).Select(item => new ReturnedLine(item.Line!.Value, item.Quantity));

    private static decimal Had(OrderLife life, OrderLine line) =>
        life.Shipped(line.Number) + life.Fulfilled.GetValueOrDefault(line.Number);

    private static int OfSku(OrderLife life, ReturnItem item) => life.Order.Lines.Count(l => l.Sku == item.Sku);

    private static ReturnProblem? Problem(MatchedReturn matched) => matched.Problems.FirstOrDefault();

    private static string NotThere(OrderLife life, ReturnItem item)
    {
        var lines = life.Order.Lines.Where(l => item.Line is { } number ? l.Number == number : l.Sku == item.Sku).ToList();
        var taken = lines.Sum(l => life.Returned.GetValueOrDefault(l.Number));
        return $"{DecimalText.Of(item.Quantity)} of {lines[0].Sku} come back, but {DecimalText.Of(lines.Sum(l => Had(life, l)))} left for the customer"
            + (taken > 0 ? $", {DecimalText.Of(taken)} of them came back before" : "") + "; what has not left is cancelled instead";
    }

    private static string Number(int item) => (item + 1).ToString(CultureInfo.InvariantCulture);
}
