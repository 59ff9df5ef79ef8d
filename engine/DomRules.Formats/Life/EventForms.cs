using System.Collections.Frozen;
using System.Text.Json.Nodes;
using DomRules.Formats.Json;
using DomRules.Model.Life;
using DomRules.Model.Life.Events;

namespace DomRules.Formats.Life;

/// <summary>How every event is written in a log: one row for each kind.</summary>
internal static partial class EventForms
{
    private static readonly EventForm[] All = [.. OfOrders(), .. OfShipments(), .. OfStock(), .. OfNodes()];

    private static readonly FrozenDictionary<Type, EventForm> ByType = All.ToFrozenDictionary(f => f.Type);

    private static readonly FrozenDictionary<string, EventForm> ByName = All.ToFrozenDictionary(f => f.Name, StringComparer.Ordinal);

    /// <summary>What the events are called.</summary>
    internal static IEnumerable<string> Names => All.Select(f => f.Name);

    /// <summary>The events that have a form.</summary>
    internal static IEnumerable<Type> Types => All.Select(f => f.Type);

    internal static EventForm Of(LifeEvent happened) => ByType[happened.GetType()];

    /// <summary>The form of that name; null: there is none.</summary>
    internal static EventForm? Of(string name) => ByName.GetValueOrDefault(name);

    private static EventForm Form<T>(string name, EventField<T>[] fields, Func<EventParts, T> make) where T : LifeEvent => new EventForm<T>(name, fields, make);

    private static EventField<T> Must<T>(EventProperty property, Func<T, JsonNode?> write) => new(property, true, write);

    private static EventField<T> May<T>(EventProperty property, Func<T, JsonNode?> write) => new(property, false, write);

    private static EventField<T> Order<T>() where T : OrderLifeEvent => Must<T>(EventProperty.Order, e => JsonNodes.Of(e.Order));

    private static EventField<T> Because<T>(Func<T, string> because) => Must<T>(EventProperty.Because, e => JsonNodes.Of(because(e)));

    private static EventField<T>[] Place<T>(Func<T, StockPlace> place) =>
        [Must<T>(EventProperty.Node, e => JsonNodes.Of(place(e).Node)), Must<T>(EventProperty.Sku, e => JsonNodes.Of(place(e).Sku))];

    /// <summary>What a reservation is for.</summary>
    private static EventField<T>[] Key<T>(Func<T, ReservationKey> key) =>
    [
        Must<T>(EventProperty.Order, e => JsonNodes.Of(key(e).Order)),
        Must<T>(EventProperty.Shipment, e => JsonNodes.Of(key(e).Shipment)),
        .. Place<T>(e => key(e).Place),
        Must<T>(EventProperty.From, e => JsonNodes.Code(key(e).Source)),
        May<T>(EventProperty.ArrivesOn, e => JsonNodes.Of(key(e).ArrivesOn)),
    ];

    private static EventField<T>[] Timer<T>(Func<T, LifeTimer> timer) =>
    [
        Must<T>(EventProperty.Order, e => JsonNodes.Of(timer(e).Order)),
        Must<T>(EventProperty.Timer, e => JsonNodes.Code(timer(e).Kind)),
        Must<T>(EventProperty.Rule, e => JsonNodes.Of(timer(e).Rule)),
        Must<T>(EventProperty.Due, e => JsonNodes.Of(timer(e).Due)),
    ];
}
