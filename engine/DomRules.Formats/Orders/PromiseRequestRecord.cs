using System.Collections.Immutable;
using DomRules.Formats.Json;
using DomRules.Formats.Problems;
using DomRules.Model.Orders;

namespace DomRules.Formats.Orders;

/// <summary>Reads one promise request: an order's properties, and which answers are wanted.</summary>
internal struct PromiseRequestRecord
{
    private static readonly PropertyNames<PromiseProperty> Names = new(Spelling.Camel);
    private static readonly ImmutableArray<string> Holds = ["cart"];

    private OrderRecord order;
    private DateTimeOffset? at;
    private ImmutableArray<string>? services, pickupNodes;
    private string? hold;

    /// <summary>Reads the request that the cursor is on; null when it was reported.</summary>
    internal static PromiseRequest? Read(ref JsonCursor json)
    {
        if (!json.IsObject("a promise request")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var request = new PromiseRequestRecord { order = OrderRecord.Start() };
        while (json.NextProperty(Names, ref seen, out var property)) request.Take(ref json, property);
        if (!seen.Has((int)PromiseProperty.Id)) json.Context.Problems.Add(FileProblems.Missing, start, "the request has no `id`");
        if (!seen.Has((int)PromiseProperty.Lines)) json.Context.Problems.Add(FileProblems.Missing, start, "the request has no `lines`");
        return request.ToRequest(json.Context, start, seen);
    }

    private void Take(ref JsonCursor json, PromiseProperty property)
    {
        switch (property)
        {
            case PromiseProperty.At: at = json.Instant(); break;
            case PromiseProperty.Services: services = json.Names("a service level"); break;
            case PromiseProperty.PickupNodes: pickupNodes = json.Names("a node id"); break;
            case PromiseProperty.Hold: hold = json.OneOf(Holds); break;
            default: order.Take(ref json, (OrderProperty)property); break;
        }
    }

    private readonly PromiseRequest? ToRequest(ReadingContext context, int start, SeenProperties seen)
    {
        var asked = services is { IsEmpty: false } levels && !seen.Has((int)PromiseProperty.Service) ? levels[0] : null;
        if (order.ToOrder(context, start, isCart: true) is not { } cart) return null;
        cart = cart with { Stage = seen.Has((int)PromiseProperty.Stage) ? cart.Stage : "cart", Service = asked ?? cart.Service };
        if (!context.Options.IsKept && cart.Destination is null && cart.Lines.Any(l => l.Fulfilment == "ship") && (hold is not null || services is { IsEmpty: false }))
            context.Problems.Add(OrderProblems.NoDestination, start, hold is null ? "services are asked for, but the request has no destination" : "a hold is asked for, but the request has no destination");
        return context.Problems.HasErrors ? null : new() { Order = cart, Services = services, PickupNodes = pickupNodes, Holds = hold is not null, At = at };
    }
}
