using System.Collections.Immutable;

namespace DomRules.Model.Graph;

/// <summary>A rule of the effective policy.</summary>
public sealed record Rule
{
    /// <summary>Unique in the policy; <c>otherwise</c> rules without a name are called <c>otherwise</c> with a number where there are several.</summary>
    public required string Name { get; init; }

    /// <summary>The block it stands in.</summary>
    public required BlockKind Block { get; init; }

    /// <summary>Place among all rules of the effective policy, in first-match order.</summary>
    public int Index { get; init; }

    /// <summary>Whether descendants may neither override, disable nor relax it.</summary>
    public bool IsSealed { get; init; }

    /// <summary>Whether it closes the list of its kind of effect.</summary>
    public bool IsOtherwise { get; init; }

    /// <summary>First day, in the market's zone; null: always was.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, in the market's zone; null: for ever.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Events (codes of <c>event.kind</c>) on which it looks; empty outside <c>exceptions</c>, and in an <c>otherwise</c> there: all.</summary>
    public ImmutableArray<string> On { get; init; } = [];

    /// <summary>When it applies; null: always.</summary>
    public Expression? When { get; init; }

    /// <summary>What it does, in the order written.</summary>
    public required ImmutableArray<Effects.Effect> Effects { get; init; }

    /// <summary>The author's reason.</summary>
    public required TextTemplate Because { get; init; }

    /// <summary>The policy of the chain that states it (the overriding one, if overridden).</summary>
    public required string Policy { get; init; }

    /// <summary>Policies that stated it before, root first; empty when it was not overridden.</summary>
    public ImmutableArray<string> Overrides { get; init; } = [];

    /// <summary>Where it stands.</summary>
    public required SourceSpan Source { get; init; }
}
