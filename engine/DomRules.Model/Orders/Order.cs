using System.Collections.Immutable;
using DomRules.Model.Values;

namespace DomRules.Model.Orders;

/// <summary>A customer's order as it came in, with the language's defaults applied where the input is silent.</summary>
public sealed record Order
{
    /// <summary>Unique in the batch and in the store; exact text.</summary>
    public required string Id { get; init; }

    /// <summary>Where it was sold; <c>web</c> when the input is silent.</summary>
    public string Channel { get; init; } = "web";

    /// <summary>The market named by the input; null: the market whose countries hold the destination.</summary>
    public string? Market { get; init; }

    /// <summary>cart, order or preorder.</summary>
    public string Stage { get; init; } = "order";

    /// <summary>When the customer placed it; null: the decision time.</summary>
    public DateTimeOffset? PlacedAt { get; init; }

    /// <summary>Where it goes; null for an order that is picked up.</summary>
    public Destination? Destination { get; init; }

    /// <summary>The service level asked for; <c>standard</c> when the input is silent.</summary>
    public string Service { get; init; } = "standard";

    /// <summary>The last day on which delivery keeps the promise; null: nothing can be late.</summary>
    public DateOnly? PromisedBy { get; init; }

    /// <summary>Currency of amounts that name none; null: the policy's.</summary>
    public string? Currency { get; init; }

    /// <summary>The order's value; null: the sum of its lines' values.</summary>
    public MoneyValue? Value { get; init; }

    /// <summary>Weight in grams; null: the sum over lines when all are known, else unknown.</summary>
    public decimal? WeightGrams { get; init; }

    /// <summary>Higher is served first; 0 when the input is silent.</summary>
    public int Priority { get; init; }

    /// <summary>low, medium, high or unrated.</summary>
    public string Risk { get; init; } = "unrated";

    /// <summary>State of payment; <c>unrated</c> when the input is silent.</summary>
    public string Payment { get; init; } = "unrated";

    /// <summary>Whether it is a gift.</summary>
    public bool Gift { get; init; }

    /// <summary>Whether the customer takes part deliveries.</summary>
    public bool AllowsPartial { get; init; }

    /// <summary>Codes of the merchant's vocabulary <c>order.tags</c>.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Who ordered.</summary>
    public Customer Customer { get; init; } = new();

    /// <summary>What was ordered, by line number; empty: nothing to ship.</summary>
    public ImmutableArray<OrderLine> Lines { get; init; } = [];

    /// <summary>How often routing was tried before.</summary>
    public int Attempts { get; init; }

    /// <summary>Node ids that the order would like (fact <c>node.preferred</c>).</summary>
    public ImmutableArray<string> PreferredNodes { get; init; } = [];

    /// <summary>When not empty, only these nodes may ship (built-in veto <c>not_requested</c>).</summary>
    public ImmutableArray<string> OnlyNodes { get; init; } = [];

    /// <summary>Nodes that may not ship (built-in veto <c>requested_without</c>).</summary>
    public ImmutableArray<string> WithoutNodes { get; init; } = [];

    /// <summary>Nodes that are left out because of what happened there before.</summary>
    public ImmutableArray<LeftOutNode> LeftOut { get; init; } = [];

    /// <summary>The day on which the customer asked for delivery; null: as soon as may be.</summary>
    public DateOnly? RequestedOn { get; init; }

    /// <summary>Not to be delivered before this day; null: no bound.</summary>
    public DateOnly? NotBefore { get; init; }

    /// <summary>A pickup or delivery slot's id; null: none.</summary>
    public string? Slot { get; init; }

    /// <summary>Whether nothing else may be sent in place of any line.</summary>
    public bool NoSubstitutes { get; init; }

    /// <summary>Names of hold rules that a person has cleared; these do not hold again.</summary>
    public ImmutableArray<string> Cleared { get; init; } = [];

    /// <summary>Which state of the system that it comes from this is; an edit to one that is not later than the last taken changes nothing. Null: every edit counts.</summary>
    public decimal? SourceVersion { get; init; }

    /// <summary>The merchant's own facts on <c>order</c>, by field name.</summary>
    public ImmutableSortedDictionary<string, Value> Attributes { get; init; } = NoAttributes.Map;
}
