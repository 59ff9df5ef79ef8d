using DomRules.Model.Life;
using DomRules.Model.Orders;

namespace DomRules.Formats.Shopify.Webhooks;

/// <summary>An order as a shop has it at one moment, whole.</summary>
public sealed record OrderNews : ShopNews
{
    private readonly string shop;
    private readonly ShopifyOrder read;

    internal OrderNews(string shop, ShopifyOrder read, decimal version) : base(read.Order!.Id)
    {
        this.shop = shop;
        this.read = read;
        Version = version;
    }

    /// <summary>Number of the order.</summary>
    public string Id => Subject!;

    /// <summary>Which state of the shop it is; see <see cref="ShopVersion"/>.</summary>
    public decimal Version { get; }

    /// <summary>Whether the shop has cancelled it.</summary>
    public bool IsCancelled => read.IsCancelled;

    /// <summary>Whether it is paid.</summary>
    public bool IsPaid => read.Order!.Payment == "paid";

    /// <summary>As an order that nobody knew before: what is left to ship; null: nothing is.</summary>
    public Order? ToNew()
    {
        var lines = read.Items.Select((item, i) => Line(item, i + 1, item.Left)).OfType<OrderLine>();
        return Order([.. lines]);
    }

    /// <summary>
    /// As what a known order is to be; null: nothing of it is left. Quantities move by what the shop changed since it told last: what was given up here, or fulfilled before the order was known, stays so.
    /// </summary>
    public Order? ToEdit(OrderLife known)
    {
        var lines = new List<OrderLine>();
        var next = known.Order.Lines.Select(line => line.Number).DefaultIfEmpty(0).Max();
        foreach (var item in read.Items)
        {
            var line = known.Order.Lines.FirstOrDefault(one => ShopFacts.LineItemOf(one) == item.Id);
            if ((line is null ? Line(item, ++next, item.Left) : Line(item, line.Number, Wanted(known, line, item))) is { } wanted) lines.Add(wanted);
        }
        return Order([.. lines.OrderBy(line => line.Number)]);
    }

    private static decimal Wanted(OrderLife known, OrderLine line, ShopifyLine item)
    {
        var change = Ordered(item) - (ShopFacts.OrderedOf(line) ?? line.Quantity);
        return change == 0 ? line.Quantity : line.Quantity - known.Cancelled.GetValueOrDefault(line.Number) + change;
    }

    private static decimal Ordered(ShopifyLine item) => item.Current ?? item.Ordered ?? item.Left;

    private OrderLine? Line(ShopifyLine item, int number, decimal quantity) =>
        quantity <= 0 || item.Id is not { } id ? null : ShopFacts.Of(read.ToLine(item, number, quantity), id, Ordered(item));

    private Order? Order(OrderLine[] lines) =>
        lines.Length == 0 ? null : ShopFacts.From(read.Order! with { Lines = [.. lines], SourceVersion = Version }, shop);
}
