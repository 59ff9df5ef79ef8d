using System.Collections.Immutable;
using DomRules.Engine.Life;
using DomRules.Model.Life;
using DomRules.Store.Commits;
using DomRules.Store.Jobs;

namespace DomRules.Operations.Serving;

/// <summary>What is to be written, before it has a number.</summary>
public sealed record Draft
{
    /// <summary>What is done, such as <c>order</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>To what; null: nothing in particular.</summary>
    public string? Subject { get; init; }

    /// <summary>What was wanted, canonical JSON; empty: time passed.</summary>
    public ReadOnlyMemory<byte> Command { get; init; }

    /// <summary>What the machine made of it; null: it was not asked.</summary>
    public LifeStep? Step { get; init; }

    /// <summary>The state after it, where neither the machine nor what goes live says so; null: as they say.</summary>
    public LifeState? State { get; init; }

    /// <summary>What goes live; null: nothing.</summary>
    public PointerChange? Pointer { get; init; }

    /// <summary>What is live then, ready; null: as before.</summary>
    public PreparedNetwork? Prepared { get; init; }

    /// <summary>Jobs to set.</summary>
    public ImmutableArray<Job> Jobs { get; init; } = [];

    /// <summary>Parts of earlier commits to replace.</summary>
    public ImmutableArray<BodyReplacement> Replacements { get; init; } = [];

    /// <summary>What the caller is told.</summary>
    public required WriteAnswer Answer { get; init; }

    /// <summary>Whether there is nothing to write down: the answer alone is given.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>Tells the caller something and writes nothing.</summary>
    public static Draft Nothing(WriteAnswer answer) => new() { Kind = "", Answer = answer, IsEmpty = true };
}
