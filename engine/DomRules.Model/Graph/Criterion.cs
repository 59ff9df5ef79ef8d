using System.Collections.Immutable;

namespace DomRules.Model.Graph;

/// <summary>A criterion of a rank list.</summary>
public sealed record Criterion
{
    /// <summary>What it asks for.</summary>
    public required CriterionKind Kind { get; init; }

    /// <summary>Whether the highest value is best (else the lowest). Meaningless for kinds that say it themselves.</summary>
    public bool IsHighest { get; init; }

    /// <summary>The value, for worst, total, average and fill by; null otherwise.</summary>
    public Expression? Value { get; init; }

    /// <summary>The condition of <c>prefer nodes</c>; null otherwise.</summary>
    public Expression? Condition { get; init; }

    /// <summary>The parts of a score; empty otherwise.</summary>
    public ImmutableArray<ScorePart> Score { get; init; } = [];

    /// <summary>Values that differ from the best by at most this much (an amount of the criterion's measure, or a percentage) tie; null: exact.</summary>
    public Expression? Within { get; init; }

    /// <summary>The reason of a preference; null where none is given.</summary>
    public TextTemplate? Because { get; init; }

    /// <summary>As the author reads it: <c>lowest cost</c>, <c>nearest</c>, without the band.</summary>
    public required string Name { get; init; }

    /// <summary>Where it stands.</summary>
    public required SourceSpan Source { get; init; }
}
