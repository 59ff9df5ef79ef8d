namespace DomRules.Store.Commits;

/// <summary>The log of commits, numbered 1, 2, 3 … without gaps, each naming the hash of the one before.</summary>
public interface ICommitLog
{
    /// <summary>The last commit; <see cref="LogHead.None"/> where there is none.</summary>
    ValueTask<LogHead> HeadAsync(CancellationToken cancel = default);

    /// <summary>Adds commits and everything that comes with them in one transaction, if the head is still the expected one. Returns when all is on disk.</summary>
    /// <param name="expected">The head that the commits were made on; the first of them names its hash and follows its number.</param>
    /// <param name="commits">One or more, in order.</param>
    /// <param name="cancel">Before the transaction begins; afterwards it goes on.</param>
    /// <remarks>
    /// Of several things in the way the head is named first, then commit by commit: its key, its pointer, its counters in the order of the commit's changes.
    /// A commit sees what those before it in the same append wrote.
    /// </remarks>
    /// <exception cref="ArgumentException">See <see cref="AppendRequest.Check"/>; or the record or inputs of a decision that does not exist are to be replaced.</exception>
    /// <returns>Whether they were added, or why none was.</returns>
    ValueTask<AppendResult> AppendAsync(LogHead expected, IReadOnlyList<NewCommit> commits, CancellationToken cancel = default);

    /// <summary>
    /// Waits, in the order of those who wait as far as the store can tell it, for a turn to write. Who appends without one while it lasts waits until it is
    /// over. For processes that lose to others again and again; until the turn is over its holder changes nothing else in the store.
    /// </summary>
    /// <param name="cancel">Ends the waiting.</param>
    /// <returns>The turn; null: the store knows none.</returns>
    /// <exception cref="StoreException">Among others <see cref="StoreFailure.Busy"/>: others took too long.</exception>
    ValueTask<ICommitTurn?> TurnAsync(CancellationToken cancel = default) => ValueTask.FromResult<ICommitTurn?>(null);

    /// <summary>Commits after a number, in order.</summary>
    /// <param name="after">0: from the first.</param>
    /// <param name="limit">At most so many, 1 or more.</param>
    /// <param name="cancel">Ends the reading.</param>
    ValueTask<IReadOnlyList<Commit>> ReadAsync(long after, int limit, CancellationToken cancel = default);

    /// <summary>Commits that match, the newest first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="before">Only commits with smaller numbers; null: from the newest.</param>
    /// <param name="limit">At most so many, 1 or more.</param>
    /// <param name="cancel">Ends the search.</param>
    ValueTask<IReadOnlyList<Commit>> FindAsync(CommitFilter filter, long? before, int limit, CancellationToken cancel = default);

    /// <summary>What was answered to a caller's request under a key; null: the key is unused or forgotten.</summary>
    ValueTask<RememberedAnswer?> AnswerAsync(string caller, string key, CancellationToken cancel = default);

    /// <summary>Forgets answers given before a moment, the oldest first; returns how many. Several may do so at once: each answer is forgotten by one of them.</summary>
    /// <param name="before">Answers of this moment and later stay.</param>
    /// <param name="most">At most so many, 1 or more.</param>
    /// <param name="cancel">Before it is written.</param>
    ValueTask<int> ForgetAnswersAsync(DateTimeOffset before, int most = int.MaxValue, CancellationToken cancel = default);

    /// <summary>The counters of a place, as the guarded rows have them; null: no row, as no change ever named it.</summary>
    ValueTask<StockRowCount?> StockAsync(string node, string sku, CancellationToken cancel = default);

    /// <summary>All guarded rows of one moment, by node, then SKU.</summary>
    IAsyncEnumerable<StockRowCount> AllStockAsync(CancellationToken cancel = default);

    /// <summary>All reservations that stand at one moment, by order, shipment, node, SKU, source and arrival (none first).</summary>
    IAsyncEnumerable<ReservationRow> AllReservationsAsync(CancellationToken cancel = default);

    /// <summary>The live versions by market, sorted.</summary>
    ValueTask<IReadOnlyList<LivePointer>> PointersAsync(CancellationToken cancel = default);
}
