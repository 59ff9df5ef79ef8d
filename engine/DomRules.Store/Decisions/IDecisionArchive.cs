namespace DomRules.Store.Decisions;

/// <summary>Decisions, millions of them, found by what they speak of.</summary>
public interface IDecisionArchive
{
    /// <summary>Decisions that match, the newest first, without their bytes.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="before">Only those before this one; null: from the newest.</param>
    /// <param name="limit">At most so many, 1 or more.</param>
    /// <param name="cancel">Ends the search.</param>
    ValueTask<IReadOnlyList<DecisionRow>> FindAsync(DecisionFilter filter, DecisionKey? before, int limit, CancellationToken cancel = default);

    /// <summary>One decision; null: there is none.</summary>
    ValueTask<StoredDecision?> GetAsync(DecisionKey key, CancellationToken cancel = default);

    /// <summary>The newest decision with this hash; null: there is none.</summary>
    ValueTask<StoredDecision?> GetAsync(string hash, CancellationToken cancel = default);

    /// <summary>Decisions after a key, the oldest first, with their bytes.</summary>
    /// <param name="after">null: from the first.</param>
    /// <param name="limit">At most so many, 1 or more.</param>
    /// <param name="cancel">Ends the reading.</param>
    ValueTask<IReadOnlyList<StoredDecision>> ReadAsync(DecisionKey? after, int limit, CancellationToken cancel = default);
}
