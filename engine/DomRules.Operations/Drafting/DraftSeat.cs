using System.Collections.Immutable;

namespace DomRules.Operations.Drafting;

/// <summary>A person's place at a draft. Disposing leaves it.</summary>
public sealed class DraftSeat : IAsyncDisposable
{
    private readonly DraftRoom _room;
    private readonly Action<DraftNews> _onNews;
    private readonly Func<string> _newKey;
    private readonly Func<CancellationToken, ValueTask<bool>>? _mayWrite;

    internal DraftSeat(DraftRoom room, SeatedPerson person, Action<DraftNews> onNews, Func<string> newKey, Func<CancellationToken, ValueTask<bool>>? mayWrite) =>
        (_room, Who, _onNews, _newKey, _mayWrite) = (room, person, onNews, newKey, mayWrite);

    /// <summary>Who sits here, and where their cursor is.</summary>
    public SeatedPerson Who { get; internal set; }

    /// <summary>Texts by file, as they are at <see cref="Revision"/>.</summary>
    public ImmutableSortedDictionary<string, string> Files => _room.Now.Files;

    /// <summary>How many steps there have been.</summary>
    public long Revision => _room.Now.Revision;

    /// <summary>Files, revision and state of one moment.</summary>
    public DraftNow Now => _room.Now;

    /// <summary>Everybody who has the draft open in this process, this person too.</summary>
    public ImmutableArray<SeatedPerson> People => _room.People;

    /// <summary>Hands in a change of a text. What it returns from is on disk.</summary>
    /// <param name="file">The file, by its name at that revision.</param>
    /// <param name="baseRevision">The revision that the edits speak of.</param>
    /// <param name="edits">Edits that do not overlap, all of the text at that revision.</param>
    /// <param name="key">The same when it is handed in again after nothing was heard; null: it never is.</param>
    /// <param name="cancel">Before it begins.</param>
    public Task<DraftAnswer> SubmitAsync(string file, long baseRevision, IReadOnlyCollection<TextEdit> edits, string? key = null, CancellationToken cancel = default) =>
        TextChange.Of(edits) is { } change
            ? _room.EnterAsync(this, DraftEntries.Edit(Who.Person.Account, key ?? _newKey(), baseRevision, file, change), isTyped: true, cancel)
            : Task.FromResult(new DraftAnswer(Revision, [], DraftObstacle.Wrong, "Edits of one change do not overlap, and offsets count from 0."));

    /// <summary>Adds a file. All are told, this person too.</summary>
    public Task<DraftAnswer> AddFileAsync(string file, string text, CancellationToken cancel = default) =>
        _room.EnterAsync(this, DraftEntries.Add(Who.Person.Account, _newKey(), Revision, file, text), isTyped: false, cancel);

    /// <summary>Gives a file another name. All are told, this person too.</summary>
    public Task<DraftAnswer> RenameFileAsync(string file, string to, CancellationToken cancel = default) =>
        _room.EnterAsync(this, DraftEntries.Rename(Who.Person.Account, _newKey(), Revision, file, to), isTyped: false, cancel);

    /// <summary>Removes a file. All are told, this person too.</summary>
    public Task<DraftAnswer> RemoveFileAsync(string file, CancellationToken cancel = default) =>
        _room.EnterAsync(this, DraftEntries.Remove(Who.Person.Account, _newKey(), Revision, file), isTyped: false, cancel);

    /// <summary>All steps after a revision, for a window that was away; null: they are kept no more.</summary>
    public ValueTask<IReadOnlyList<DraftStep>?> SinceAsync(long revision, CancellationToken cancel = default) => _room.SinceAsync(revision, cancel);

    /// <summary>Tells the others where the cursor is.</summary>
    public void PointAt(string file, int offset) => _room.Point(this, file, offset);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _room.LeaveAsync(this);

    /// <summary>Whether the person may write at this moment.</summary>
    internal ValueTask<bool> MayWriteAsync(CancellationToken cancel) => _mayWrite?.Invoke(cancel) ?? ValueTask.FromResult(true);

    internal void Tell(DraftNews news) => _onNews(news);
}
