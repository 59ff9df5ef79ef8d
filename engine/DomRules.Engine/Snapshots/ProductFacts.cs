using System.Collections.Immutable;
using DomRules.Model.Networks;

namespace DomRules.Engine.Snapshots;

/// <summary>What the engine knows of a SKU.</summary>
internal sealed record ProductFacts
{
    public required int Sku { get; init; }

    public required string Code { get; init; }

    /// <summary>Null: the network says nothing of it, so it is tracked and sold by the piece.</summary>
    public Product? Product { get; init; }

    public bool Tracked => Product?.Tracked ?? true;

    /// <summary>Scaled, more than zero; of a kit always whole units.</summary>
    public required long Step { get; init; }

    /// <summary>Parts that are no kits themselves, by SKU; empty: no kit.</summary>
    public ImmutableArray<KitPart> Kit { get; init; } = [];

    public bool IsKit => Product is { Kit.IsDefaultOrEmpty: false };

    /// <summary>A kit that is made of itself, or whose parts cannot be counted, cannot be had.</summary>
    public bool IsBrokenKit { get; init; }
}
