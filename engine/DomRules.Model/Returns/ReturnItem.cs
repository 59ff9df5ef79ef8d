using System.Collections.Immutable;
using DomRules.Model.Values;

namespace DomRules.Model.Returns;

/// <summary>Units of one line that come back in one condition for one reason.</summary>
public sealed record ReturnItem
{
    /// <summary>Number of the order's line; null: found by the SKU.</summary>
    public int? Line { get; init; }

    /// <summary>Exact text; null: that of the line.</summary>
    public string? Sku { get; init; }

    /// <summary>More than 0; may be less than was bought.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>unopened, opened, damaged or defective; <c>opened</c> when the input is silent, since nobody said that it is as new.</summary>
    public string Condition { get; init; } = "opened";

    /// <summary>unwanted, defect, wrong_item, late or other.</summary>
    public string Reason { get; init; } = "other";

    /// <summary>What the customer gets back; null: the price of the units, or nothing where they are exchanged.</summary>
    public MoneyValue? Refund { get; init; }

    /// <summary>Price of one unit where nobody has the order; null: the line's.</summary>
    public MoneyValue? UnitPrice { get; init; }

    /// <summary>The day on which it was delivered; null: unknown, or as the decision planned.</summary>
    public DateOnly? DeliveredOn { get; init; }

    /// <summary>Id of the node that shipped it; null: as the decision says.</summary>
    public string? Origin { get; init; }

    /// <summary>What the customer wants instead; null: the money.</summary>
    public ExchangeWish? Exchange { get; init; }

    /// <summary>The merchant's own facts on <c>item</c>.</summary>
    public ImmutableSortedDictionary<string, Value> Attributes { get; init; } = NoAttributes.Map;
}
