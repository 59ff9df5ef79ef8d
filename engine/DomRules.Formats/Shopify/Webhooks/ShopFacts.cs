using System.Collections.Immutable;
using System.Globalization;
using DomRules.Model.Canonical;
using DomRules.Model.Orders;
using DomRules.Model.Values;

namespace DomRules.Formats.Shopify.Webhooks;

/// <summary>Facts by which an order and its lines are known again in the shop that they come from.</summary>
public static class ShopFacts
{
    private const string Shop = "shop";
    private const string LineItem = "line_item_id";
    private const string Quantity = "shop_quantity";

    /// <summary>Id of the shop that an order comes from; null: none.</summary>
    public static string? ShopOf(Order order) => Text(order.Attributes, Shop);

    /// <summary>Number of the line item that a line is; null: the shop has none.</summary>
    public static string? LineItemOf(OrderLine line) => Text(line.Attributes, LineItem);

    internal static Order From(Order order, string shop) => order with { Attributes = order.Attributes.SetItem(Shop, new TextValue(shop)) };

    internal static OrderLine Of(OrderLine line, string lineItem, decimal ordered) =>
        line with { Attributes = line.Attributes.SetItem(LineItem, new TextValue(lineItem)).SetItem(Quantity, new TextValue(DecimalText.Of(ordered))) };

    /// <summary>How many units the shop said last were ordered; null: it did not.</summary>
    internal static decimal? OrderedOf(OrderLine line) =>
        Text(line.Attributes, Quantity) is { } text && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var units) ? units : null;

    private static string? Text(ImmutableSortedDictionary<string, Value> facts, string name) => facts.GetValueOrDefault(name) is TextValue text ? text.Text : null;
}
