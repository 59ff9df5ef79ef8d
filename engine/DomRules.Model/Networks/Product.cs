using System.Collections.Immutable;

namespace DomRules.Model.Networks;

/// <summary>Facts of a product, used where an order line is silent.</summary>
public sealed record Product
{
    /// <summary>Exact text.</summary>
    public required string Sku { get; init; }

    /// <summary>Grams a unit; null: unknown.</summary>
    public decimal? WeightGrams { get; init; }

    /// <summary>Metres; null: unknown.</summary>
    public decimal? LongestSideMetres { get; init; }

    /// <summary>Litres a unit; null: unknown.</summary>
    public decimal? VolumeLitres { get; init; }

    /// <summary>Null: unknown.</summary>
    public string? Category { get; init; }

    /// <summary>Codes of <c>line.tags</c>.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Whether its stock is counted; an untracked product is to be had at the nodes that have a row, everywhere if none has.</summary>
    public bool Tracked { get; init; } = true;

    /// <summary>Every planned quantity is a multiple of it; more than 0.</summary>
    public decimal QuantityStep { get; init; } = 1;

    /// <summary>Whether it is digital: nothing to ship.</summary>
    public bool Digital { get; init; }

    /// <summary>What a kit is made of; empty: no kit.</summary>
    public ImmutableArray<KitComponent> Kit { get; init; } = [];

    /// <summary>What may be sent in its place, the best first; empty: nothing.</summary>
    public ImmutableArray<Substitute> Substitutes { get; init; } = [];
}
