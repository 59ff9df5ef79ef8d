using System.Collections.Immutable;

namespace DomRules.Store.Decisions;

/// <summary>A decision with its bytes.</summary>
public sealed record StoredDecision
{
    /// <summary>How it stands in lists.</summary>
    public required DecisionRow Row { get; init; }

    /// <summary>Nodes that ship, SKUs and rules that spoke: what it is found by; kept as given.</summary>
    public ImmutableArray<DecisionTerm> Terms { get; init; } = [];

    /// <summary>The record, canonical JSON.</summary>
    public required ReadOnlyMemory<byte> Record { get; init; }

    /// <summary>Everything that the engine read to decide, canonical JSON; with it and what it names, the record is made again.</summary>
    public required ReadOnlyMemory<byte> Inputs { get; init; }
}
