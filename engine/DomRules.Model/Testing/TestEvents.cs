using System.Collections.Immutable;
using DomRules.Model.Facts;

namespace DomRules.Model.Testing;

/// <summary>What may stand after <c>when event</c>: the events that rules answer, what comes from outside, and the steps of an order that no rule answers.</summary>
public static class TestEvents
{
    private static readonly ImmutableArray<TestEvent> FromOutside =
    [
        TestEvent.Of("order_cancelled", "cancel", EventPlace.None, [], "order", "line", "quantity"),
        new("order_edited", "edit", InputShapes.Order with { Properties = InputShapes.Order.Properties.Add("order") }, [], EventPlace.None),
        TestEvent.Of("stock_arrived", "receive", EventPlace.Needed, ["sku", "quantity"], "expected"),
        TestEvent.Of("node_closed", "close", EventPlace.Needed, [], "until"),
        TestEvent.Of("carrier_disrupted", "disrupt", EventPlace.Optional, [], "order", "service", "region", "from", "until", "delay", "closed"),
    ];

    private static readonly ImmutableArray<TestEvent> Steps =
    [
        TestEvent.Of("confirmed", "confirm", EventPlace.None, [], "order"),
        TestEvent.Of("released", "release", EventPlace.Optional, [], "order", "shipment"),
        TestEvent.Of("shipped", "ship", EventPlace.Optional, [], "order", "shipment"),
        TestEvent.Of("delivered", "deliver", EventPlace.Optional, [], "order", "shipment"),
        TestEvent.Of("return_received", "return_received", EventPlace.None, [], "order", "return"),
        TestEvent.Of("hold_released", "release_hold", EventPlace.None, ["by", "because"], "order", "return", "cleared"),
        TestEvent.Of("return_refused", "refuse_return", EventPlace.None, ["by", "because"], "order", "return"),
        TestEvent.Of("rerouted", "reroute", EventPlace.None, ["by", "because"], "order"),
        TestEvent.Of("overridden", "override", EventPlace.None, ["by", "because", "nodes"], "order"),
        TestEvent.Of("stock_expected", "expect", EventPlace.Needed, ["sku", "quantity", "on"]),
        TestEvent.Of("stock_counted", "count", EventPlace.Needed, ["sku", "quantity"]),
        TestEvent.Of("node_opened", "open", EventPlace.Needed, []),
    ];

    /// <summary>All of them.</summary>
    public static ImmutableArray<TestEvent> All { get; } =
    [
        .. Vocabularies.EventKind.Members.Where(kind => !FromOutside.Any(e => e.Word == kind)).Select(kind => TestEvent.Of(kind, "event", EventPlace.Optional, [], "order", "sku", "line", "quantity")),
        .. FromOutside,
        .. Steps,
    ];

    /// <summary>The words after <c>when event</c>.</summary>
    public static ImmutableArray<string> Words { get; } = [.. All.Select(e => e.Word)];

    /// <summary>The event of that word; null: there is none.</summary>
    public static TestEvent? Of(string word) => All.FirstOrDefault(e => e.Word == word);
}
