using System.Collections.Immutable;
using DomRules.Model.Values;

namespace DomRules.Model.Orders;

/// <summary>One line of an order.</summary>
public sealed record OrderLine
{
    /// <summary>Unique in the order, 1 or more; lines stand by number.</summary>
    public required int Number { get; init; }

    /// <summary>Exact text.</summary>
    public required string Sku { get; init; }

    /// <summary>More than 0; may be fractional (5.5 m of cloth).</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Price of one unit; null: unknown and counted as 0 with a warning.</summary>
    public MoneyValue? UnitPrice { get; init; }

    /// <summary>What one unit costs the merchant, for margins; null: unknown.</summary>
    public MoneyValue? UnitCost { get; init; }

    /// <summary>Weight of one unit in grams; null: the product's, else unknown.</summary>
    public decimal? UnitWeightGrams { get; init; }

    /// <summary>Longest side in metres; null: the product's, else unknown.</summary>
    public decimal? LongestSideMetres { get; init; }

    /// <summary>Volume of one unit in litres; null: the product's, else unknown.</summary>
    public decimal? UnitVolumeLitres { get; init; }

    /// <summary>Code of <c>line.category</c>; null: the product's, else unknown.</summary>
    public string? Category { get; init; }

    /// <summary>Codes of <c>line.tags</c>, to which the product's are added.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Lines with the same bundle belong together; null: none.</summary>
    public string? Bundle { get; init; }

    /// <summary>ship, pickup or digital.</summary>
    public string Fulfilment { get; init; } = "ship";

    /// <summary>Where the customer picks it up; null unless pickup.</summary>
    public string? PickupNode { get; init; }

    /// <summary>Not to be shipped before this day; null: at once.</summary>
    public DateOnly? ReleaseDate { get; init; }

    /// <summary>When not empty, only these nodes may ship this line.</summary>
    public ImmutableArray<string> OnlyNodes { get; init; } = [];

    /// <summary>Nodes that may not ship this line.</summary>
    public ImmutableArray<string> WithoutNodes { get; init; } = [];

    /// <summary>Whether nothing else may be sent in its place.</summary>
    public bool NoSubstitutes { get; init; }

    /// <summary>Number of the line in whose place it is sent; null: it was ordered as it is.</summary>
    public int? StandsFor { get; init; }

    /// <summary>The merchant's own facts on <c>line</c> (or <c>item</c>).</summary>
    public ImmutableSortedDictionary<string, Value> Attributes { get; init; } = NoAttributes.Map;
}
