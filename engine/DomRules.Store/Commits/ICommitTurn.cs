namespace DomRules.Store.Commits;

/// <summary>
/// A turn to write: while it lasts the head stays where it is, so that what is decided on it is not decided in vain. It ends with its append, when it is
/// disposed, or when its holder dies; a store may also end one that takes seconds. Nothing that is written needs it: the append looks at the head all the same.
/// </summary>
public interface ICommitTurn : IAsyncDisposable
{
    /// <summary>As <see cref="ICommitLog.AppendAsync"/>; whatever comes of it, the turn is over. At most once.</summary>
    ValueTask<AppendResult> AppendAsync(LogHead expected, IReadOnlyList<NewCommit> commits);
}
