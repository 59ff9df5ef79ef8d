using System.Collections.Immutable;
using System.Text.Json;
using DomRules.Formats.Decisions;
using DomRules.Formats.Json;
using DomRules.Formats.Orders;
using DomRules.Formats.Problems;
using DomRules.Model.Orders;
using DomRules.Model.Returns;

namespace DomRules.Formats.Returns;

/// <summary>Reads one return.</summary>
internal struct ReturnRecord
{
    private static readonly PropertyNames<ReturnProperty> Names = new(Spelling.Camel);

    private string? id, orderId, currency, refusal;
    private Order? order;
    private Destination? from;
    private DateTimeOffset? at, askedAt;
    private ImmutableArray<ShippedLine> shipped;
    private ImmutableArray<ReturnedLine> before;
    private ImmutableArray<string> cleared;
    private ImmutableArray<ReturnItem> items;

    /// <summary>Reads the return that the cursor is on; null when it was reported.</summary>
    internal static ReturnRequest? Read(ref JsonCursor json)
    {
        if (!json.IsObject("a return")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var read = new ReturnRecord { shipped = [], before = [], cleared = [], items = [] };
        while (json.NextProperty(Names, ref seen, out var property)) read.Take(ref json, property);
        seen.Require(ref json, start, Names, ReturnProperty.Id, ReturnProperty.Order, ReturnProperty.Items);
        if (seen.Has((int)ReturnProperty.Items) && read.items.IsEmpty && !json.Context.Problems.HasErrors)
            json.Context.Problems.Add(ReturnProblems.NoItems, start, "the return has no items");
        return read.ToRequest(json.Context.Problems);
    }

    private void Take(ref JsonCursor json, ReturnProperty property)
    {
        switch (property)
        {
            case ReturnProperty.Id: id = json.FreshName("a return id"); break;
            case ReturnProperty.Order: TakeOrder(ref json); break;
            case ReturnProperty.Decision: shipped = DecisionParts.Read(ref json) is { } decision ? ShippedLines.Of(decision) : []; break;
            case ReturnProperty.At: at = json.Instant(); break;
            case ReturnProperty.AskedAt: askedAt = json.Instant(); break;
            case ReturnProperty.From: from = DestinationRecord.Read(ref json); break;
            case ReturnProperty.Currency: currency = json.Currency(); break;
            case ReturnProperty.ReturnedBefore: before = [.. json.Each("what came back before", ReturnedItem.ReadBefore)]; break;
            case ReturnProperty.Cleared: cleared = json.Names("a rule's name"); break;
            case ReturnProperty.Refusal: refusal = json.Name("a reason"); break;
            case ReturnProperty.Shipped: shipped = json.Each("what was shipped", ShippedLineRecord.Read); break;
            case ReturnProperty.Items: items = ReturnedItem.ReadAll(ref json); break;
        }
    }

    /// <summary>The order's id, or the order itself.</summary>
    private void TakeOrder(ref JsonCursor json)
    {
        if (json.Token != JsonTokenType.StartObject)
        {
            orderId = json.FreshName("an order id");
            return;
        }
        order = OrderRecord.Read(ref json);
        orderId = order?.Id;
    }

    private readonly ReturnRequest? ToRequest(ProblemList problems)
    {
        if (id is null || orderId is null || problems.HasErrors) return null;
        var unnamed = currency ?? order?.Currency;
        return new()
        {
            Id = id,
            OrderId = orderId,
            Order = order,
            Shipped = shipped,
            ReturnedBefore = before,
            From = from,
            At = at,
            AskedAt = askedAt,
            Refusal = refusal,
            Cleared = cleared,
            Items = [.. items.Select(i => i with { Refund = OrderLines.InCurrency(i.Refund, unnamed), UnitPrice = OrderLines.InCurrency(i.UnitPrice, unnamed) })],
        };
    }
}
