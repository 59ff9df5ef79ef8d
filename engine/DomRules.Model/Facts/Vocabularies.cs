using System.Collections.Immutable;
using DomRules.Model.Types;

namespace DomRules.Model.Facts;

/// <summary>The codes that the language knows by itself.</summary>
public static class Vocabularies
{
    /// <summary>ISO 3166-1 alpha-2.</summary>
    public static Vocabulary Country { get; } = new("country", CountryCodes.All);

    /// <summary>Markets; declared by <c>words order.market</c> or free.</summary>
    public static Vocabulary Market { get; } = Merchants("order.market");

    /// <summary>Sales channels.</summary>
    public static Vocabulary Channel { get; } = Merchants("order.channel", "web", "store", "marketplace", "wholesale");

    /// <summary>Service levels, slowest first; pickup stands apart.</summary>
    public static Vocabulary ServiceLevel { get; } = new("order.service", ["economy", "standard", "express", "same_day", "pickup"], IsOrdered: true, IsMerchants: true);

    /// <summary>Stages of an order.</summary>
    public static Vocabulary Stage { get; } = Merchants("order.stage", "cart", "order", "preorder");

    /// <summary>Risk, lowest first; unrated is before low.</summary>
    public static Vocabulary Risk { get; } = new("order.risk", ["unrated", "low", "medium", "high"], IsOrdered: true);

    /// <summary>States of payment.</summary>
    public static Vocabulary Payment { get; } = Merchants("order.payment", "unrated", "pending", "authorized", "paid", "failed", "refunded");

    /// <summary>Tags of orders.</summary>
    public static Vocabulary OrderTags { get; } = Merchants("order.tags");

    /// <summary>Tags of customers.</summary>
    public static Vocabulary CustomerTags { get; } = Merchants("order.customer.tags");

    /// <summary>Segments of customers.</summary>
    public static Vocabulary CustomerSegment { get; } = Merchants("order.customer.segment");

    /// <summary>Categories of products.</summary>
    public static Vocabulary Category { get; } = Merchants("line.category");

    /// <summary>Tags of lines and products.</summary>
    public static Vocabulary LineTags { get; } = Merchants("line.tags");

    /// <summary>How a line reaches the customer.</summary>
    public static Vocabulary Fulfilment { get; } = new("line.fulfilment", ["ship", "pickup", "digital"]);

    /// <summary>Kinds of nodes.</summary>
    public static Vocabulary NodeKind { get; } = new("node.kind", ["warehouse", "store", "third_party", "supplier"]);

    /// <summary>What nodes can do.</summary>
    public static Vocabulary Capabilities { get; } = Merchants("node.capabilities", "ship", "pickup", "hazmat", "inspection");

    /// <summary>Tags of nodes.</summary>
    public static Vocabulary NodeTags { get; } = Merchants("node.tags");

    /// <summary>Means of carriage.</summary>
    public static Vocabulary Mode { get; } = new("service.mode", ["road", "air", "sea", "rail"]);

    /// <summary>Events after routing.</summary>
    public static Vocabulary EventKind { get; } = new("event.kind",
        ["no_plan", "no_stock_data", "short_pick", "rejected", "damaged", "cutoff_missed", "node_closed", "capacity_exceeded", "carrier_disrupted", "late",
            "address_invalid", "payment_failed", "order_edited", "order_cancelled", "stock_arrived", "hold_overdue", "fault"]);

    /// <summary>Conditions of returned items.</summary>
    public static Vocabulary Condition { get; } = new("item.condition", ["unopened", "opened", "damaged", "defective"]);

    /// <summary>Reasons of returns.</summary>
    public static Vocabulary ReturnReason { get; } = new("item.reason", ["unwanted", "defect", "wrong_item", "late", "other"]);

    private static Vocabulary Merchants(string name, params ImmutableArray<string> usual) => new(name, usual, IsMerchants: true);
}
