using System.Collections.Immutable;
using DomRules.Model.Values;

namespace DomRules.Model.Networks;

/// <summary>A warehouse, store, third-party warehouse or supplier.</summary>
public sealed record Node
{
    /// <summary>Unique; exact text.</summary>
    public required string Id { get; init; }

    /// <summary>For people; the id when the input is silent.</summary>
    public required string Name { get; init; }

    /// <summary>warehouse, store, third_party or supplier.</summary>
    public string Kind { get; init; } = "warehouse";

    /// <summary>Whether it takes part at all (built-in veto <c>inactive</c>).</summary>
    public bool Active { get; init; } = true;

    /// <summary>Lower comes first in ties; 0 when the input is silent.</summary>
    public int Rank { get; init; }

    /// <summary>Co-located nodes have the same site and ship together; null: a site of its own.</summary>
    public string? Site { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public required string Country { get; init; }

    /// <summary>State or province code; null: unknown.</summary>
    public string? Region { get; init; }

    /// <summary>Null: unknown.</summary>
    public string? PostalCode { get; init; }

    /// <summary>Coordinates; null: unknown.</summary>
    public Place? At { get; init; }

    /// <summary>Whether <see cref="At"/> is the centre of the postal code's area.</summary>
    public bool IsCentroid { get; init; }

    /// <summary>IANA zone; UTC when the input is silent.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>Calendar id; null: every day is a working day.</summary>
    public string? Calendar { get; init; }

    /// <summary>Cutoff per service level (or <c>*</c>), per weekday.</summary>
    public ImmutableArray<Cutoff> Cutoffs { get; init; } = [];

    /// <summary>Opening hours, for <c>is_open</c> and for counting from the next opening; empty: all day.</summary>
    public ImmutableArray<OpeningHours> OpeningHours { get; init; } = [];

    /// <summary>Working days between order and shipping; 0 when the input is silent.</summary>
    public int HandlingWorkingDays { get; init; }

    /// <summary>Codes of <c>node.capabilities</c>; null: nothing was said, which allows shipping.</summary>
    public ImmutableArray<string>? Capabilities { get; init; }

    /// <summary>Codes of <c>node.tags</c>.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>What it can do in a day; null: no bound.</summary>
    public Capacity? Capacity { get; init; }

    /// <summary>What shipping from it costs.</summary>
    public NodeCosts Costs { get; init; } = new();

    /// <summary>Days on which it ships nothing, besides its calendar.</summary>
    public ImmutableArray<DateOnly> Blackouts { get; init; } = [];

    /// <summary>The merchant's own facts on <c>node</c>.</summary>
    public ImmutableSortedDictionary<string, Value> Attributes { get; init; } = NoAttributes.Map;
}
