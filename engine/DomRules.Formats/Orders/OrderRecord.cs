using System.Collections.Immutable;
using System.Runtime.InteropServices;
using DomRules.Formats.Json;
using DomRules.Formats.Problems;
using DomRules.Model.Orders;
using DomRules.Model.Values;

namespace DomRules.Formats.Orders;

/// <summary>Reads one order in our own format.</summary>
internal struct OrderRecord
{
    private static readonly PropertyNames<OrderProperty> Names = new(Spelling.Camel);
    private static readonly ImmutableArray<string> Stages = ["cart", "order", "preorder"];
    private static readonly ImmutableArray<string> Risks = ["low", "medium", "high", "unrated"];

    private string? id, channel, market, stage, service, currency, risk, payment, slot, pickupNode;
    private DateTimeOffset? placedAt;
    private Destination? destination;
    private DateOnly? promisedBy, requestedOn, notBefore;
    private MoneyValue? value;
    private decimal? weight, sourceVersion;
    private int priority, attempts;
    private bool gift, allowsPartial, noSubstitutes, namesDestination;
    private ImmutableArray<string> tags, preferredNodes, onlyNodes, withoutNodes, cleared;
    private ImmutableArray<LeftOutNode> leftOut;
    private Customer? customer;
    private OrderLine[]? lines;
    private ImmutableSortedDictionary<string, Value>? attributes;

    /// <summary>Reads the order that the cursor is on; null when it was reported.</summary>
    internal static Order? Read(ref JsonCursor json)
    {
        if (!json.IsObject("an order")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var order = Start();
        while (json.NextProperty(Names, ref seen, out var property)) order.Take(ref json, property);
        if (!seen.Has((int)OrderProperty.Id)) json.Context.Problems.Add(FileProblems.Missing, start, "the order has no `id`");
        if (!seen.Has((int)OrderProperty.Lines)) json.Context.Problems.Add(FileProblems.Missing, start, "the order has no `lines`");
        return order.ToOrder(json.Context, start);
    }

    /// <summary>Nothing read yet.</summary>
    internal static OrderRecord Start() => new() { tags = [], preferredNodes = [], onlyNodes = [], withoutNodes = [], cleared = [], leftOut = [] };

    /// <summary>Reads the value of a property.</summary>
    internal void Take(ref JsonCursor json, OrderProperty property)
    {
        if (!TakeUsual(ref json, property) && !TakeWish(ref json, property)) TakeRest(ref json, property);
    }

    private bool TakeUsual(ref JsonCursor json, OrderProperty property)
    {
        switch (property)
        {
            case OrderProperty.Id: id = json.FreshName("an order id"); return true;
            case OrderProperty.Channel: channel = json.Text(); return true;
            case OrderProperty.PlacedAt: placedAt = json.Instant(); return true;
            case OrderProperty.Destination: TakeDestination(ref json); return true;
            case OrderProperty.Service: service = json.Text(); return true;
            case OrderProperty.Currency: currency = json.Currency(); return true;
            case OrderProperty.Customer: customer = CustomerRecord.Read(ref json); return true;
            case OrderProperty.Priority: priority = json.Whole(int.MinValue, int.MaxValue) ?? 0; return true;
            case OrderProperty.Risk: risk = json.OneOf(Risks); return true;
            case OrderProperty.AllowsPartial: allowsPartial = json.YesNo() ?? false; return true;
            case OrderProperty.Tags: tags = json.Names("a tag"); return true;
            case OrderProperty.Lines: lines = OrderLines.Read(ref json, currency ?? ""); return true;
            default: return false;
        }
    }

    private void TakeDestination(ref JsonCursor json)
    {
        namesDestination = true;
        destination = DestinationRecord.Read(ref json);
    }

    private bool TakeWish(ref JsonCursor json, OrderProperty property)
    {
        switch (property)
        {
            case OrderProperty.PreferredNodes: preferredNodes = json.Names("a node id"); return true;
            case OrderProperty.OnlyNodes: onlyNodes = json.Names("a node id"); return true;
            case OrderProperty.WithoutNodes: withoutNodes = json.Names("a node id"); return true;
            case OrderProperty.PromisedBy: promisedBy = json.Date(); return true;
            case OrderProperty.RequestedOn: requestedOn = json.Date(); return true;
            case OrderProperty.NotBefore: notBefore = json.Date(); return true;
            case OrderProperty.Slot: slot = json.Text(); return true;
            case OrderProperty.PickupNode: pickupNode = json.Name("a node id"); return true;
            default: return false;
        }
    }

    private void TakeRest(ref JsonCursor json, OrderProperty property)
    {
        switch (property)
        {
            case OrderProperty.Market: market = json.Text(); break;
            case OrderProperty.Stage: stage = json.OneOf(Stages); break;
            case OrderProperty.Value: value = json.Money(currency ?? ""); break;
            case OrderProperty.Weight: weight = json.Measured(Measure.Weight); break;
            case OrderProperty.Payment: payment = json.Text(); break;
            case OrderProperty.Gift: gift = json.YesNo() ?? false; break;
            case OrderProperty.Attempts: attempts = json.Whole(0, int.MaxValue) ?? 0; break;
            case OrderProperty.LeftOut: leftOut = json.Each("a list of nodes that are left out", LeftOutRecord.Read); break;
            case OrderProperty.Cleared: cleared = json.Names("a rule's name"); break;
            case OrderProperty.NoSubstitutes: noSubstitutes = json.YesNo() ?? false; break;
            case OrderProperty.SourceVersion: sourceVersion = json.Decimal(); break;
            case OrderProperty.Attributes: attributes = AttributeReader.Read(ref json, "order"); break;
        }
    }

    /// <summary>The order; null when it was reported. A cart may not know yet where it goes.</summary>
    internal readonly Order? ToOrder(ReadingContext context, int start, bool isCart = false)
    {
        if (id is null || lines is null) return null;
        OrderLines.Complete(lines, pickupNode, currency);
        if (!context.Options.IsKept) OrderLines.Check(lines, destination, namesDestination || isCart, context.Problems, start);
        return context.Problems.HasErrors ? null : Whole(id, lines);
    }

    private readonly Order Whole(string orderId, OrderLine[] ordered) => new()
    {
        Id = orderId,
        Channel = channel ?? "web",
        Market = market,
        Stage = stage ?? "order",
        PlacedAt = placedAt,
        Destination = destination,
        Service = service ?? "standard",
        PromisedBy = promisedBy,
        Currency = currency,
        Value = OrderLines.InCurrency(value, currency),
        WeightGrams = weight,
        Priority = priority,
        Risk = risk ?? "unrated",
        Payment = payment ?? "unrated",
        Gift = gift,
        AllowsPartial = allowsPartial,
        NoSubstitutes = noSubstitutes,
        Tags = tags,
        Customer = customer ?? CustomerRecord.Unknown,
        Lines = ImmutableCollectionsMarshal.AsImmutableArray(ordered),
        Attempts = attempts,
        PreferredNodes = preferredNodes,
        OnlyNodes = onlyNodes,
        WithoutNodes = withoutNodes,
        LeftOut = leftOut,
        RequestedOn = requestedOn,
        NotBefore = notBefore,
        Slot = slot,
        Cleared = cleared,
        SourceVersion = sourceVersion,
        Attributes = attributes ?? AttributeReader.None,
    };
}
