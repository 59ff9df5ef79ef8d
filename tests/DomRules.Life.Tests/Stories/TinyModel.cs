using DomRules.Engine.Life;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Life.Events;

namespace DomRules.Life.Tests.Stories;

/// <summary>What is on hand at each place, worked out from the commands alone; the policies of these tests correct stock by <c>reduce stock by event.quantity</c> or set it to 0.</summary>
internal sealed class TinyModel
{
    private readonly Dictionary<StockPlace, decimal> _onHand;

    internal TinyModel(LifeState start) => _onHand = start.Stock.Values.SelectMany(a => a.Values).ToDictionary(a => a.Place, a => a.OnHand);

    internal void Do(LifeCommand command, LifeState before, LifeStep step)
    {
        if (step.Refusal is null)
        {
            Move(command, before);
        }

        Look(step.State, step.Events);
    }

    /// <summary>What policy corrected is the one thing that the commands do not tell.</summary>
    internal void Look(LifeState state, IEnumerable<LifeEvent> events)
    {
        foreach (var corrected in events.OfType<StockMoved>().Where(m => m.Kind is StockMoveKind.Corrected or StockMoveKind.SetAside && m.Because is not ("counted" or "adjusted")))
        {
            Add(corrected.Place, corrected.OnHand);
        }

        foreach (var account in state.Stock.Values.SelectMany(a => a.Values))
        {
            Soundness.Equal(_onHand.GetValueOrDefault(account.Place), account.OnHand, $"{account.Place}, by the tiny model");
        }
    }

    private void Move(LifeCommand command, LifeState before)
    {
        switch (command)
        {
            case ReceiveStock receive: Add(receive.Place, receive.Quantity); break;
            case AdjustStock adjust: Add(adjust.Place, adjust.Change); break;
            case CountStock count: _onHand[count.Place] = count.OnHand; break;
            case MoveShipment { To: ShipmentState.Shipped } move: Ship(before.Orders[move.Order].Shipments.Where(s => move.All ? s.IsPending : s.Number == move.Shipment)); break;
            case ReceiveReturn back: Take(before.Orders[back.Order].Returns.First(r => r.Return == back.Return)); break;
            default: break;
        }
    }

    private void Ship(IEnumerable<LifeShipment> shipments)
    {
        foreach (var (node, line) in shipments.SelectMany(s => s.Lines.Select(l => (s.Node, l))))
        {
            foreach (var (sku, each) in AnyCommand.PartsOf(line.Sku))
            {
                Add(new StockPlace(node, sku), -each * line.Quantity);
            }
        }
    }

    private void Take(OrderReturn back)
    {
        foreach (var effect in back.Stock.Where(e => e.Counter == "onHand"))
        {
            Add(new StockPlace(effect.Node!, effect.Sku), effect.Quantity);
        }
    }

    private void Add(StockPlace place, decimal quantity) => _onHand[place] = _onHand.GetValueOrDefault(place) + quantity;
}
