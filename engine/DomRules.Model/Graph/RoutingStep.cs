using System.Collections.Immutable;

namespace DomRules.Model.Graph;

/// <summary>A step of <c>sourcing</c>.</summary>
public sealed record RoutingStep
{
    /// <summary>Unique in the policy.</summary>
    public required string Name { get; init; }

    /// <summary>When it is tried (order facts); null: always.</summary>
    public Expression? When { get; init; }

    /// <summary>Only nodes within this distance (a length); an unknown distance is not within; null: any.</summary>
    public Expression? Within { get; init; }

    /// <summary>Only candidates (node, line) that meet it; null: all.</summary>
    public Expression? Candidates { get; init; }

    /// <summary>At most so many shipments; null: no cap of the step's own.</summary>
    public Expression? AtMostShipments { get; init; }

    /// <summary>Names of split rules that the step lifts.</summary>
    public ImmutableArray<string> Without { get; init; } = [];

    /// <summary>Whether the step may ship a part.</summary>
    public bool ShipsPart { get; init; }

    /// <summary>The step's own rank list; empty: the block's.</summary>
    public ImmutableArray<Criterion> RankedBy { get; init; } = [];

    /// <summary>Step that plans what this one could not; null: none.</summary>
    public string? ThenFillFrom { get; init; }

    /// <summary>The policy of the chain that states it.</summary>
    public required string Policy { get; init; }

    /// <summary>Where it stands.</summary>
    public required SourceSpan Source { get; init; }
}
