using System.Collections.Immutable;
using DomRules.Api.Access;

namespace DomRules.Api.Commands;

/// <summary>Every command of an order's life, and the request that gives it.</summary>
internal static class CommandRoutes
{
    internal static ImmutableArray<CommandRoute> All { get; } =
    [
        new("POST", "/v1/promises", "promise", Scope.WriteOrders, "Promises a cart, and with hold sets its stock aside", "request"),
        new("DELETE", "/v1/carts/{cart}", "give_up", Scope.WriteOrders, "Gives a cart's stock back", null, ("cart", "cart", false)),
        new("POST", "/v1/orders", "order", Scope.WriteOrders, "Places an order and routes it", "order"),
        new("PUT", "/v1/orders/{order}", "edit", Scope.WriteOrders, "Changes an order to what it is to be", "order"),
        new("POST", "/v1/orders/{order}/confirm", "confirm", Scope.WriteOrders, "Makes what an order holds its own", null, ("order", "order", false)),
        new("POST", "/v1/orders/{order}/cancel", "cancel", Scope.WriteOrders, "Cancels an order, a line or some units", null, ("order", "order", false)),
        new("POST", "/v1/orders/{order}/events", "event", Scope.WriteOrders, "Tells that something happened to an order", null, ("order", "order", false)),
        new("POST", "/v1/orders/{order}/shipments/{shipment:int}/release", "release", Scope.WriteOrders, "Tells a site of a shipment", null, ("order", "order", false), ("shipment", "shipment", true)),
        new("POST", "/v1/orders/{order}/shipments/{shipment:int}/ship", "ship", Scope.WriteOrders, "Tells that a shipment has left", null, ("order", "order", false), ("shipment", "shipment", true)),
        new("POST", "/v1/orders/{order}/shipments/{shipment:int}/deliver", "deliver", Scope.WriteOrders, "Tells that a shipment arrived", null, ("order", "order", false), ("shipment", "shipment", true)),
        new("POST", "/v1/orders/{order}/release-hold", "release_hold", Scope.Operate, "Lets a held order go on, in a person's name", null, ("order", "order", false)),
        new("POST", "/v1/orders/{order}/reroute", "reroute", Scope.Operate, "Routes what is open of an order now", null, ("order", "order", false)),
        new("POST", "/v1/orders/{order}/override", "override", Scope.Operate, "Plans an order from nodes that a person chose", null, ("order", "order", false)),
        new("POST", "/v1/returns", "return", Scope.WriteOrders, "Decides a return", "return"),
        new("POST", "/v1/orders/{order}/returns/{return}/received", "return_received", Scope.WriteOrders, "Tells that a return came in", null, ("order", "order", false), ("return", "return", false)),
        new("POST", "/v1/orders/{order}/returns/{return}/release-hold", "release_hold", Scope.Operate, "Lets a held return go on, in a person's name", null, ("order", "order", false), ("return", "return", false)) { Name = "release_held_return" },
        new("POST", "/v1/orders/{order}/returns/{return}/refuse", "refuse_return", Scope.Operate, "Refuses a held return, in a person's name", null, ("order", "order", false), ("return", "return", false)),
        new("POST", "/v1/inventory/counts", "count", Scope.WriteInventory, "Sets what is on hand at a place; a count older than the last taken is passed over", null),
        new("POST", "/v1/inventory/adjustments", "adjust", Scope.WriteInventory, "Corrects what is on hand by a difference", null),
        new("POST", "/v1/inventory/arrivals", "expect", Scope.WriteInventory, "Tells that stock is to arrive", null),
        new("POST", "/v1/inventory/receipts", "receive", Scope.WriteInventory, "Tells that stock has arrived", null),
        new("POST", "/v1/nodes/{node}/close", "close", Scope.WriteInventory, "Closes a node for new work", null, ("node", "node", false)),
        new("POST", "/v1/nodes/{node}/open", "open", Scope.WriteInventory, "Opens a node again", null, ("node", "node", false)),
        new("POST", "/v1/disruptions", "disrupt", Scope.WriteInventory, "Tells that a service does not run", "disruption"),
    ];
}
