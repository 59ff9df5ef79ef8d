namespace DomRules.Store.Decisions;

/// <summary>Which decisions; null: whatever. All that is given must hold.</summary>
public sealed record DecisionFilter
{
    /// <summary>At or after it.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Before it.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The market.</summary>
    public string? Market { get; init; }

    /// <summary>Outcome's code.</summary>
    public string? Outcome { get; init; }

    /// <summary>The kind.</summary>
    public string? Kind { get; init; }

    /// <summary>The order's or cart's id.</summary>
    public string? Order { get; init; }

    /// <summary>Hash of the library version.</summary>
    public string? Version { get; init; }

    /// <summary>A node that ships.</summary>
    public string? Node { get; init; }

    /// <summary>A SKU of the order.</summary>
    public string? Sku { get; init; }

    /// <summary>A rule that said something.</summary>
    public string? Rule { get; init; }
}
