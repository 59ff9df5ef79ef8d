using DomRules.Engine.Returns;
using DomRules.Model.Decisions;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Life.Events;
using DomRules.Model.Returns;

namespace DomRules.Engine.Life;

/// <summary>Goods that come back: decided first, on stock when they are there.</summary>
internal sealed class ReturnMoves(LifeWork work)
{
    internal void Decide(ReturnRequest request)
    {
        if (work.Turn.Order(request.OrderId) is not { } life)
        {
            return;
        }

        if (life.Returns.Any(r => r.Return == request.Id))
        {
            work.Turn.Refuse($"Return {request.Id} is known already");
            return;
        }

        if (NotThere(life, request) is { } unknown)
        {
            work.Turn.Refuse($"{unknown.Quantity} {unknown.Sku} of line {unknown.Line} cannot come back: of what has left, the customer has less");
            return;
        }

        var known = request with
        {
            Order = life.Order,
            Shipped = [.. life.Shipments.Where(s => s.HasLeft).SelectMany(s => s.Lines.Select(l => new ShippedLine(l.Line, l.Sku, l.Quantity, s.Node, DeliveredOn(s))))],
            ReturnedBefore = [.. life.Returned.Select(r => new ReturnedLine(r.Key, r.Value))],
        };
        var record = work.Desk.Returns.Decide(known, work.Turn.At) with { Previous = life.LastDecision };
        work.Turn.Decide(record, work.Inputs("return") with { Return = known, Previous = life.LastDecision });
        work.Turn.Emit(new OrderDecided(request.OrderId, record.Decision, record.Kind));
        Expect(request, record);
        foreach (var order in ExchangeOrder.Of(known, record))
        {
            work.Placing.Place(order);
        }
    }

    internal void Receive(ReceiveReturn back)
    {
        if (work.Turn.Order(back.Order) is not { } life)
        {
            return;
        }

        if (life.Returns.FirstOrDefault(r => r.Return == back.Return) is not { } expected)
        {
            work.Turn.Refuse($"No return {back.Return} of order {back.Order} is on its way");
            return;
        }

        work.Turn.Emit(new ReturnReceived(back.Order, back.Return));
        foreach (var effect in expected.Stock.Where(e => e.Node is not null && e.Counter != "writtenOff"))
        {
            var place = new StockPlace(effect.Node!, effect.Sku);
            var isForSale = effect.Counter == "onHand";
            work.Turn.Emit(new StockMoved(place, StockMoveKind.Returned, isForSale ? effect.Quantity : 0, isForSale ? 0 : effect.Quantity, work.Turn.At, $"return {back.Return}"));
            if (isForSale)
            {
                work.Arrivals.GiveOut(place);
                work.Arrivals.WakeUp(place);
            }
        }
    }

    /// <summary>What is to come back of a line of which the customer has less; null: nothing is.</summary>
    private static ReturnItem? NotThere(OrderLife life, ReturnRequest request) => request.Items.FirstOrDefault(item =>
        item.Line is { } number && life.Shipped(number) > 0 && request.Items.Where(i => i.Line == number).Sum(i => i.Quantity) > life.Shipped(number) - life.Returned.GetValueOrDefault(number));

    private void Expect(ReturnRequest request, DecisionRecord record)
    {
        var accepted = record.Items.Where(i => i.Outcome == "accepted").ToList();
        foreach (var item in accepted.Where(i => i.Line is not null))
        {
            work.Turn.Emit(new UnitsReturned(request.OrderId, item.Line!.Value, item.Quantity));
        }

        if (accepted.SelectMany(i => i.Stock).ToList() is { Count: > 0 } effects)
        {
            work.Turn.Emit(new ReturnExpected(request.OrderId, new PendingReturn(request.Id, [.. effects])));
        }
    }

    private static DateOnly? DeliveredOn(LifeShipment shipment) =>
        shipment.DeliveredAt is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : shipment.DeliverOn;
}
