using DomRules.Model.Facts;
using DomRules.Model.Graph;

namespace DomRules.Language.Binding;

/// <summary>What each block may look at. One table, so that the reference can be made from it.</summary>
internal static class BlockRules
{
    private const FactScope Order = FactScope.Decision | FactScope.Order;
    private const FactScope Pair = Order | FactScope.Line | FactScope.Node | FactScope.Stock;
    private const FactScope Shipment = Order | FactScope.Node | FactScope.Service | FactScope.Shipment;

    internal static string Word(BlockKind block) => block.ToString().ToLowerInvariant();

    /// <summary>Scopes for the conditions of a block's rules.</summary>
    internal static BindingScope Scope(BlockKind block) => block switch
    {
        BlockKind.Review => new(Order, "`review`"),
        BlockKind.Promise => new(Pair, "`promise`") { Hidden = ["stock.available"] },
        BlockKind.Allocation => new(Pair, "`allocation`"),
        BlockKind.Sourcing => new(Pair, "`sourcing`"),
        BlockKind.Cost => new(Shipment, "`cost`"),
        BlockKind.Split => new(Order, "`split`"),
        BlockKind.Carrier => new(Shipment, "`carrier`"),
        BlockKind.Confirm => new(Order | FactScope.Plan, "`confirm`"),
        BlockKind.Exceptions => new(Order | FactScope.Event, "`exceptions`"),
        BlockKind.Returns => new(Order | FactScope.Item, "`returns`"),
        _ => throw new InvalidOperationException($"No scope for {block}."),
    };

    /// <summary>Order facts and the moment of decision.</summary>
    internal static BindingScope OfOrder(string where) => new(Order, where);

    /// <summary>Order facts and the plan that was chosen.</summary>
    internal static BindingScope OfPlans(string where) => new(Order | FactScope.Plan, where);

    /// <summary>Facts of the order's lines.</summary>
    internal static BindingScope OfLines(string where) => new(Order | FactScope.Line, where);

    /// <summary>Facts of a (node, line) pair.</summary>
    internal static BindingScope OfPairs(string where) => new(Pair, where);

    /// <summary>Facts of nodes.</summary>
    internal static BindingScope OfNodes(string where) => new(Order | FactScope.Node, where);

    /// <summary>Facts of shipments, their lines included.</summary>
    internal static BindingScope OfShipments(string where) => new(Shipment | FactScope.Line, where);

    /// <summary>Facts of a service for a shipment.</summary>
    internal static BindingScope OfServices(string where) => new(Shipment, where);

    /// <summary>Facts of items and of nodes that could take them.</summary>
    internal static BindingScope OfReturns(string where) => new(Order | FactScope.Item | FactScope.Line | FactScope.Node, where);

    /// <summary>Amounts per line, unit or kilogram.</summary>
    internal static BindingScope OfLineCosts(string where) => new(Shipment | FactScope.Line | FactScope.Stock, where);

    private static readonly ImmutableArray<string> EventsWithNode =
        ["short_pick", "rejected", "damaged", "cutoff_missed", "node_closed", "capacity_exceeded", "stock_arrived", "carrier_disrupted"];

    /// <summary>Whether an event says at which node it happened.</summary>
    internal static bool NamesNode(string happened) => EventsWithNode.Contains(happened);
}
