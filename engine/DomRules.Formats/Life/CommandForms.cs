using System.Collections.Immutable;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using static DomRules.Formats.Life.CommandProperty;

namespace DomRules.Formats.Life;

/// <summary>Every command that an event file may hold.</summary>
internal static class CommandForms
{
    private static readonly CommandForm[] All =
    [
        new("order", [Order], [], p => new PlaceOrder(p.Placed), IsWhole: true),
        new("promise", [Request], [], p => new HoldCart(p.Request)),
        new("give_up", [Cart], [], p => new GiveUpCart(p.Cart)),
        new("confirm", [Order], [], p => new ConfirmOrder(p.Order)),
        new("release", [Order], [Shipment, Node], p => Move(p, ShipmentState.Released)),
        new("ship", [Order], [Shipment, Node], p => Move(p, ShipmentState.Shipped)),
        new("deliver", [Order], [Shipment, Node], p => Move(p, ShipmentState.Delivered)),
        new("event", [Order, Kind], [Node, Sku, Line, Quantity], p => new TellEvent(p.Order, new OrderEvent(p.Kind, p.NodeIfAny, p.Sku, p.Line, p.QuantityIfAny))),
        new("edit", [Order], [], p => new EditOrder(p.Placed), IsWhole: true),
        new("cancel", [Order], [Line, Quantity], p => new CancelOrder(p.Order, p.Line, p.QuantityIfAny)),
        new("expect", [Node, Sku, Quantity, On], [], p => new ExpectStock(p.Place, p.On, p.Quantity)),
        new("receive", [Node, Sku, Quantity], [Expected], p => new ReceiveStock(p.Place, p.Quantity, p.Expected)),
        new("count", [Node, Sku, OnHand], [], p => new CountStock(p.Place, p.OnHand)),
        new("close", [Node], [Until], p => new SuspendNode(p.Node, p.Until)),
        new("open", [Node], [], p => new ResumeNode(p.Node)),
        new("disrupt", [Disruption], [], p => new DisruptService(p.Disruption)),
        new("release_hold", [Order, By, Because], [Cleared], p => new ReleaseHold(p.Order, p.By, p.Because, p.Cleared)),
        new("reroute", [Order], [By, Because], p => new RouteAgain(p.Order, p.ByIfAny, p.BecauseIfAny)),
        new("override", [Order, By, Because, Nodes], [], p => new OverridePlan(p.Order, p.By, p.Because, p.Nodes)),
        new("return", [Return], [], p => new ReturnItems(p.Returned), IsWhole: true),
        new("return_received", [Order, Return], [], p => new ReceiveReturn(p.Order, p.ReturnId)),
        new("pass", [], [], _ => new PassTime()),
    ];

    /// <summary>What the commands are called.</summary>
    internal static ImmutableArray<string> Names { get; } = [.. All.Select(f => f.Do)];

    /// <summary>The form of that name; null: there is none.</summary>
    internal static CommandForm? Of(string name) => All.FirstOrDefault(f => f.Do == name);

    private static MoveShipment Move(CommandParts parts, ShipmentState to) => new(parts.Order, parts.Shipment, to, parts.NodeIfAny);
}
