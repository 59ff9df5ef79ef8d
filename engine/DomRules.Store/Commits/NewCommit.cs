using System.Collections.Immutable;
using DomRules.Store.Decisions;
using DomRules.Store.Jobs;
using DomRules.Store.Outbox;

namespace DomRules.Store.Commits;

/// <summary>A commit with everything that is written in the same moment, or not at all.</summary>
public sealed record NewCommit
{
    /// <summary>The commit.</summary>
    public required Commit Commit { get; init; }

    /// <summary>What is answered to whoever sends the same request under the same key again; null: the request had no key.</summary>
    public RememberedAnswer? Answer { get; init; }

    /// <summary>Decisions that were made, in order.</summary>
    public ImmutableArray<StoredDecision> Decisions { get; init; } = [];

    /// <summary>Messages to send, in order; one whose id is there already is left as it is.</summary>
    public ImmutableArray<OutgoingMessage> Outgoing { get; init; } = [];

    /// <summary>Jobs that it sets; one whose id is there already is left as it is.</summary>
    public ImmutableArray<Job> Jobs { get; init; } = [];

    /// <summary>How guarded counters move.</summary>
    public ImmutableArray<StockChange> Stock { get; init; } = [];

    /// <summary>How reservations stand afterwards; with the quantity 0 one is gone.</summary>
    public ImmutableArray<ReservationRow> Reservations { get; init; } = [];

    /// <summary>Which version goes live; null: none.</summary>
    public PointerChange? Pointer { get; init; }

    /// <summary>
    /// Parts of earlier commits whose bytes give way to others, so that a person is forgotten. An answer that is forgotten and a message that is pruned are passed over; a record or
    /// inputs must be there. Entry, hash and what decisions are found by stay.
    /// </summary>
    public ImmutableArray<BodyReplacement> Replacements { get; init; } = [];
}
