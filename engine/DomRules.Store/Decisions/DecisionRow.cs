namespace DomRules.Store.Decisions;

/// <summary>A decision in a list.</summary>
public sealed record DecisionRow
{
    /// <summary>Where it stands.</summary>
    public required DecisionKey Key { get; init; }

    /// <summary>The decision's hash, 64 hexadecimal digits. Equal inputs have equal hashes, so that two rows may have the same.</summary>
    public required string Hash { get; init; }

    /// <summary>Decision time.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>route, promise, return, event, release, reroute or override.</summary>
    public required string Kind { get; init; }

    /// <summary>Outcome's code.</summary>
    public required string Outcome { get; init; }

    /// <summary>The order's or cart's id.</summary>
    public required string Order { get; init; }

    /// <summary>The market; null: none.</summary>
    public string? Market { get; init; }

    /// <summary>Hash of the library version; null: none was live.</summary>
    public string? Version { get; init; }

    /// <summary>The record's sentence for people.</summary>
    public required string Summary { get; init; }
}
