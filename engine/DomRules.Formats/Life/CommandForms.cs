using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DomRules.Formats.Json;
using DomRules.Formats.Networks;
using DomRules.Formats.Orders;
using DomRules.Formats.Returns;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using static DomRules.Formats.Life.CommandProperty;

namespace DomRules.Formats.Life;

/// <summary>Every command that an event file may hold, by what it is called.</summary>
internal static class CommandForms
{
    private static readonly CommandForm[] All = [.. OfOrders(), .. OfShipments(), .. OfChanges(), .. OfStock(), .. OfNodes(), .. OfPeople(), .. OfReturns(), Form<PassTime>("pass", [], _ => new())];

    /// <summary>What the commands are called.</summary>
    internal static ImmutableArray<string> Names { get; } = [.. All.Select(f => f.Do)];

    /// <summary>The commands that have a form.</summary>
    internal static IEnumerable<Type> Types => All.Select(f => f.Type).Distinct();

    /// <summary>The form of that name; null: there is none.</summary>
    internal static CommandForm? Of(string name) => All.FirstOrDefault(f => f.Do == name);

    /// <summary>The form in which a command is written.</summary>
    internal static CommandForm Of(LifeCommand command) => All.First(f => f.IsOf(command));

    private static CommandForm[] OfOrders() =>
    [
        Form<PlaceOrder>("order", [Must<PlaceOrder>(Order, c => OrderJson.Of(c.Order))], p => new(p.Placed), isWhole: true),
        Form<HoldCart>("promise", [Must<HoldCart>(Request, c => PromiseRequestJson.Of(c.Request))], p => new(p.Request)),
        Form<GiveUpCart>("give_up", [Must<GiveUpCart>(Cart, c => JsonNodes.Of(c.Cart))], p => new(p.Cart)),
        Form<ConfirmOrder>("confirm", [Id<ConfirmOrder>(c => c.Order)], p => new(p.Order)),
    ];

    private static CommandForm[] OfShipments() =>
        [Move("release", ShipmentState.Released), Move("ship", ShipmentState.Shipped), Move("deliver", ShipmentState.Delivered)];

    private static CommandForm[] OfChanges() =>
    [
        Form<TellEvent>("event",
            [
                Id<TellEvent>(c => c.Order), Must<TellEvent>(Kind, c => JsonNodes.Of(c.Event.Kind)), May<TellEvent>(Node, c => JsonNodes.Of(c.Event.Node)),
                May<TellEvent>(Sku, c => JsonNodes.Of(c.Event.Sku)), May<TellEvent>(Line, c => JsonNodes.Of(c.Event.Line)), May<TellEvent>(Quantity, c => JsonNodes.Of(c.Event.Quantity)),
            ],
            p => new(p.Order, new OrderEvent(p.Kind, p.NodeIfAny, p.Sku, p.Line, p.QuantityIfAny))),
        Form<EditOrder>("edit", [Must<EditOrder>(Order, c => OrderJson.Of(c.Order))], p => new(p.Placed), isWhole: true),
        Form<CancelOrder>("cancel", [Id<CancelOrder>(c => c.Order), May<CancelOrder>(Line, c => JsonNodes.Of(c.Line)), May<CancelOrder>(Quantity, c => JsonNodes.Of(c.Quantity))],
            p => new(p.Order, p.Line, p.QuantityIfAny)),
    ];

    private static CommandForm[] OfStock() =>
    [
        Form<ExpectStock>("expect", [.. Place<ExpectStock>(c => c.Place), Must<ExpectStock>(Quantity, c => JsonNodes.Of(c.Quantity)), Must<ExpectStock>(On, c => JsonNodes.Of(c.On))],
            p => new(p.Place, p.On, p.Quantity)),
        Form<ReceiveStock>("receive", [.. Place<ReceiveStock>(c => c.Place), Must<ReceiveStock>(Quantity, c => JsonNodes.Of(c.Quantity)), May<ReceiveStock>(Expected, c => JsonNodes.Of(c.Expected))],
            p => new(p.Place, p.Quantity, p.Expected)),
        Form<CountStock>("count", [.. Place<CountStock>(c => c.Place), Must<CountStock>(OnHand, c => JsonNodes.Of(c.OnHand)), May<CountStock>(SourceVersion, c => JsonNodes.Of(c.SourceVersion))],
            p => new(p.Place, p.OnHand, p.SourceVersion)),
        Form<AdjustStock>("adjust", [.. Place<AdjustStock>(c => c.Place), Must<AdjustStock>(Change, c => JsonNodes.Of(c.Change)), Must<AdjustStock>(Because, c => JsonNodes.Of(c.Because))],
            p => new(p.Place, p.Change, p.Because)),
    ];

    private static CommandForm[] OfNodes() =>
    [
        Form<SuspendNode>("close", [Must<SuspendNode>(Node, c => JsonNodes.Of(c.Node)), May<SuspendNode>(Until, c => JsonNodes.Of(c.Until))], p => new(p.Node, p.Until)),
        Form<ResumeNode>("open", [Must<ResumeNode>(Node, c => JsonNodes.Of(c.Node))], p => new(p.Node)),
        Form<DisruptService>("disrupt", [Must<DisruptService>(Disruption, c => DisruptionJson.Of(c.Disruption))], p => new(p.Disruption)),
    ];

    private static CommandForm[] OfPeople() =>
    [
        Form<ReleaseHold>("release_hold",
            [.. Said<ReleaseHold>(c => c.Order, c => c.By, c => c.Because), May<ReleaseHold>(Return, c => JsonNodes.Of(c.Return)), May<ReleaseHold>(Cleared, c => JsonNodes.Names(c.Cleared.IsDefault ? [] : c.Cleared))],
            p => new(p.Order, p.By, p.Because, p.Cleared, p.ReturnIfAny)),
        Form<RouteAgain>("reroute", [Id<RouteAgain>(c => c.Order), May<RouteAgain>(By, c => JsonNodes.Of(c.By)), May<RouteAgain>(Because, c => JsonNodes.Of(c.Because)), May<RouteAgain>(CommandProperty.Releases, c => JsonNodes.Flag(c.Releases))],
            p => new(p.Order, p.ByIfAny, p.BecauseIfAny) { Releases = p.Releases }),
        Form<OverridePlan>("override", [.. Said<OverridePlan>(c => c.Order, c => c.By, c => c.Because), Must<OverridePlan>(Nodes, c => NodesByLine.Write(c.Nodes)), May<OverridePlan>(CommandProperty.Releases, c => JsonNodes.Flag(c.Releases))],
            p => new(p.Order, p.By, p.Because, p.Nodes) { Releases = p.Releases }),
    ];

    private static CommandForm[] OfReturns() =>
    [
        Form<ReturnItems>("return", [Must<ReturnItems>(Return, c => ReturnJson.Of(c.Request))], p => new(p.Returned), isWhole: true),
        Form<RefuseReturn>("refuse_return", [.. Said<RefuseReturn>(c => c.Order, c => c.By, c => c.Because), Must<RefuseReturn>(Return, c => JsonNodes.Of(c.Return))],
            p => new(p.Order, p.ReturnId, p.By, p.Because)),
        Form<ReceiveReturn>("return_received", [Id<ReceiveReturn>(c => c.Order), Must<ReceiveReturn>(Return, c => JsonNodes.Of(c.Return))], p => new(p.Order, p.ReturnId)),
    ];

    private static CommandForm Move(string name, ShipmentState to) => Form<MoveShipment>(name,
        [Id<MoveShipment>(c => c.Order), May<MoveShipment>(Shipment, c => c.All ? JsonNodes.Of("all") : JsonNodes.Of(c.Shipment)), May<MoveShipment>(Node, c => JsonNodes.Of(c.Node))],
        p => new(p.Order, p.Shipment, to, p.NodeIfAny, p.AllShipments), only: c => c.To == to);

    private static CommandForm Form<T>(string name, CommandField<T>[] fields, Func<CommandParts, T> make, bool isWhole = false, Func<T, bool>? only = null) where T : LifeCommand =>
        new CommandForm<T>(name, fields, make, isWhole, only);

    private static CommandField<T> Must<T>(CommandProperty property, Func<T, JsonNode?> write) => new(property, true, write);

    private static CommandField<T> May<T>(CommandProperty property, Func<T, JsonNode?> write) => new(property, false, write);

    private static CommandField<T> Id<T>(Func<T, string> id) => Must<T>(Order, c => JsonNodes.Of(id(c)));

    private static CommandField<T>[] Place<T>(Func<T, StockPlace> place) => [Must<T>(Node, c => JsonNodes.Of(place(c).Node)), Must<T>(Sku, c => JsonNodes.Of(place(c).Sku))];

    private static CommandField<T>[] Said<T>(Func<T, string> order, Func<T, string> by, Func<T, string> because) =>
        [Id(order), Must<T>(By, c => JsonNodes.Of(by(c))), Must<T>(Because, c => JsonNodes.Of(because(c)))];
}
