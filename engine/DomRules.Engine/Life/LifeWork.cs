using DomRules.Model.Decisions;
using DomRules.Model.Life.Commands;

namespace DomRules.Engine.Life;

/// <summary>Everything that works on one command, and who does which.</summary>
internal sealed class LifeWork
{
    internal LifeWork(Turn turn, Desks desks)
    {
        Turn = turn;
        Desks = desks;
        Stock = new LaidStock(this);
        Plans = new PlanKeeping(this);
        Routing = new OrderRouting(this);
        Events = new OrderEvents(this);
        Actions = new ActionTaking(this);
        Substitutes = new Substitution(this);
        Timers = new TimerRinging(this);
        Placing = new OrderPlacing(this);
        Shipments = new ShipmentMoves(this);
        Arrivals = new StockArrivals(this);
        Freed = new FreedStock(this);
        Counts = new StockCounts(this);
        Corrections = new StockCorrections(this);
        Sites = new SiteEvents(this);
        Edits = new OrderEdits(this);
        Cancels = new OrderCancels(this);
        People = new PeopleDecisions(this);
        Returns = new ReturnMoves(this);
    }

    internal Turn Turn { get; }

    internal Desks Desks { get; }

    internal Desk Desk => Desks.For(Turn.State);

    internal LaidStock Stock { get; }

    internal PlanKeeping Plans { get; }

    internal OrderRouting Routing { get; }

    internal OrderEvents Events { get; }

    internal ActionTaking Actions { get; }

    internal Substitution Substitutes { get; }

    internal TimerRinging Timers { get; }

    internal OrderPlacing Placing { get; }

    internal ShipmentMoves Shipments { get; }

    internal StockArrivals Arrivals { get; }

    internal FreedStock Freed { get; }

    internal StockCounts Counts { get; }

    internal StockCorrections Corrections { get; }

    internal SiteEvents Sites { get; }

    internal OrderEdits Edits { get; }

    internal OrderCancels Cancels { get; }

    internal PeopleDecisions People { get; }

    internal ReturnMoves Returns { get; }

    /// <summary>What a decision of this moment is made of, before anything is known of its order.</summary>
    internal DecisionInputs Inputs(string kind) => new() { Kind = kind, At = Turn.At, Disruptions = Desk.Disruptions };

    internal void Do(LifeCommand command)
    {
        switch (command)
        {
            case PlaceOrder place: Placing.Place(place.Order); break;
            case HoldCart cart: Placing.Hold(cart.Request); break;
            case GiveUpCart cart: Placing.GiveUp(cart.Cart); break;
            case ConfirmOrder confirm: Placing.Confirm(confirm.Order); break;
            case MoveShipment move: Shipments.Move(move); break;
            case TellEvent tell: Events.Tell(tell.Order, tell.Event); break;
            case SuspendNode suspend: Sites.Close(suspend); break;
            case ResumeNode resume: Sites.Open(resume.Node); break;
            case DisruptService disrupt: Sites.Disrupt(disrupt.Disruption); break;
            case EditOrder edit: Edits.Edit(edit.Order); break;
            case CancelOrder cancel: Cancels.Cancel(cancel); break;
            case ExpectStock expect: Arrivals.Expect(expect); break;
            case ReceiveStock receive: Arrivals.Receive(receive); break;
            case CountStock count: Counts.Count(count); break;
            case AdjustStock adjust: Counts.Adjust(adjust); break;
            case ReleaseHold { Return: not null } release: Returns.Release(release); break;
            case ReleaseHold release: People.Release(release); break;
            case RouteAgain again: People.RouteAgain(again); break;
            case OverridePlan plan: People.Override(plan); break;
            case ReturnItems items: Returns.Decide(items.Request); break;
            case RefuseReturn refuse: Returns.Refuse(refuse); break;
            case ReceiveReturn back: Returns.Receive(back); break;
            case PassTime: break;
            default: throw Defect.Of($"Nobody does {command.GetType().Name}.");
        }
    }
}
