using System.Collections.Immutable;
using System.Text.Json;
using DomRules.Formats.Json;
using DomRules.Formats.Orders;
using DomRules.Formats.Problems;
using DomRules.Model.Orders;
using DomRules.Model.Values;

namespace DomRules.Formats.Shopify;

/// <summary>Reads an order of Shopify's Admin API or of its webhooks.</summary>
internal sealed class ShopifyOrder
{
    private static readonly PropertyNames<ShopifyOrderProperty> Names = new(Spelling.Snake);

    private readonly List<string> aside = [];
    private readonly List<string> others = [];
    private string? id, name, currency, presentmentCurrency, payment, source, tags;
    private DateTimeOffset? createdAt, cancelledAt, closedAt;
    private bool isTest;
    private decimal? grams;
    private Customer customer = CustomerRecord.Unknown;
    private Destination? destination;
    private bool namesAddress;
    private ShopifyService service = ShopifyService.Standard;
    private ShopifyLines? lines;

    /// <summary>Null when it was reported.</summary>
    internal static Order? Read(ref JsonCursor json, ShopifyLinks links) => ReadWhole(ref json, links)?.Order;

    /// <summary>The order, and what only whoever follows it needs; null when it was reported.</summary>
    internal static ShopifyOrder? ReadWhole(ref JsonCursor json, ShopifyLinks links)
    {
        if (!json.IsObject("an order")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var order = new ShopifyOrder();
        while (json.NextKnown(Names, ref seen, order.others, out var property))
            if (!order.TakeHead(ref json, property)) order.TakeRest(ref json, property);
        if (order.lines is { } lines) links.Learn(lines);
        order.Order = order.ToOrder(json.Context.Problems, start);
        return order.Order is null ? null : order;
    }

    /// <summary>As it is routed: what is left to ship.</summary>
    internal Order? Order { get; private set; }

    /// <summary>When it was changed last; null: the payload does not say.</summary>
    internal DateTimeOffset? UpdatedAt { get; private set; }

    /// <summary>Whether the shop has cancelled it.</summary>
    internal bool IsCancelled => cancelledAt is not null;

    /// <summary>All its lines, those of which nothing is left too.</summary>
    internal IReadOnlyList<ShopifyLine> Items => lines?.Items ?? [];

    /// <summary>A line as it is routed, under a number and of a quantity.</summary>
    internal OrderLine ToLine(ShopifyLine item, int number, decimal quantity) => ShopifyLines.ToLine(item, number, currency ?? "") with { Quantity = quantity };

    private bool TakeHead(ref JsonCursor json, ShopifyOrderProperty property)
    {
        switch (property)
        {
            case ShopifyOrderProperty.Id: id = ShopifyId.Read(ref json); return true;
            case ShopifyOrderProperty.Name: name = json.Text(); return true;
            case ShopifyOrderProperty.CreatedAt: createdAt = json.Instant(); return true;
            case ShopifyOrderProperty.UpdatedAt: UpdatedAt = json.Instant(); return true;
            case ShopifyOrderProperty.CancelledAt: cancelledAt = json.Instant(); return true;
            case ShopifyOrderProperty.ClosedAt: closedAt = json.Instant(); return true;
            case ShopifyOrderProperty.Currency: currency = json.Currency(); return true;
            case ShopifyOrderProperty.PresentmentCurrency: presentmentCurrency = json.Currency(); return true;
            case ShopifyOrderProperty.FinancialStatus: payment = json.Text(); return true;
            case ShopifyOrderProperty.SourceName: source = json.Text(); return true;
            case ShopifyOrderProperty.Tags: tags = json.Prose(); return true;
            case ShopifyOrderProperty.Test: isTest = json.YesNo() ?? false; return true;
            case ShopifyOrderProperty.TotalWeight: grams = json.DecimalFrom(0); return true;
            default: return false;
        }
    }

    private void TakeRest(ref JsonCursor json, ShopifyOrderProperty property)
    {
        switch (property)
        {
            case ShopifyOrderProperty.Customer: customer = ShopifyCustomer.Read(ref json); break;
            case ShopifyOrderProperty.LineItems: lines = ShopifyLines.Read(ref json, aside, others); break;
            case ShopifyOrderProperty.ShippingAddress:
                namesAddress = json.Token == JsonTokenType.StartObject;
                destination = ShopifyAddress.Read(ref json);
                break;
            case ShopifyOrderProperty.ShippingLines: service = ShopifyService.Read(ref json); break;
            case ShopifyOrderProperty.Refunds: LeaveAside(ref json, "refunds"); break;
            case ShopifyOrderProperty.Fulfillments: LeaveAside(ref json, "fulfilments"); break;
            case ShopifyOrderProperty.DiscountCodes: LeaveAside(ref json, "discounts"); break;
            default: LeaveAside(ref json, "notes"); break;
        }
    }

    private void LeaveAside(ref JsonCursor json, string what)
    {
        if (json.HoldsAnything() && !aside.Contains(what)) aside.Add(what);
    }

    private Order? ToOrder(ProblemList problems, int start)
    {
        Say(problems, start);
        if (id is null || lines is null)
        {
            problems.Add(ShopifyProblems.PartialBody, start, id is null ? "the order has no `id`" : "the order has no `line_items`");
            return null;
        }
        var ordered = lines.ToLines(currency);
        OrderLines.Check(ordered, destination, namesAddress, problems, start);
        return problems.HasErrors ? null : new()
        {
            Id = id,
            Channel = source == "pos" ? "store" : "web",
            PlacedAt = createdAt,
            Destination = destination,
            Service = service.Level,
            Currency = currency,
            WeightGrams = grams is > 0 ? grams : null,
            Payment = payment ?? "unrated",
            Tags = ShopifyTags.Of(tags),
            Customer = customer,
            Lines = [.. ordered],
            Attributes = Attributes(),
        };
    }

    private void Say(ProblemList problems, int start)
    {
        if (aside.Count > 0) problems.Add(ShopifyProblems.LeftAside, start, $"not routed: {string.Join(", ", aside)}");
        var unknown = others.Where(o => !ShopifySilence.Covers(o)).Distinct(StringComparer.Ordinal).ToList();
        if (unknown.Count > 0) problems.Add(ShopifyProblems.NotUnderstood, start, $"not understood: {Shown.Text(string.Join(", ", unknown))}");
        if (cancelledAt is not null || closedAt is not null) problems.Add(ShopifyProblems.NotOpen, start, $"the order was {Status}; it has the fact `status` of its own");
        if (lines is { LeftOut: > 0 }) problems.Add(ShopifyProblems.NothingLeft, start, $"of {Shown.Count(lines.LeftOut)} lines nothing is left to ship");
        foreach (var stand in lines?.StandIns ?? []) problems.Add(ShopifyProblems.NoSku, start, $"a line without SKU stands under \"{stand}\"");
        if (presentmentCurrency is not null && presentmentCurrency != currency) problems.Add(ShopifyProblems.OtherCurrency, start, $"paid in {presentmentCurrency}, values in {currency}");
        if (service.Title is { } title) problems.Add(ShopifyProblems.ServiceByTitle, start, $"\"{Shown.Text(title)}\" is taken for the service {service.Level}");
    }

    private string Status => cancelledAt is not null ? "cancelled" : closedAt is not null ? "closed" : "open";

    private ImmutableSortedDictionary<string, Value> Attributes()
    {
        var facts = AttributeReader.None.ToBuilder();
        if (name is not null) facts["name"] = new TextValue(name);
        if (source is not null) facts["source_name"] = new TextValue(source);
        if (isTest) facts["test"] = YesNoValue.Yes;
        facts["status"] = new TextValue(Status);
        return facts.ToImmutable();
    }
}
