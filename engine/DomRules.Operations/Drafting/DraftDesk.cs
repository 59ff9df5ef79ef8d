using System.Collections.Concurrent;
using System.Collections.Immutable;
using DomRules.Operations.Versions;
using DomRules.Store;
using DomRules.Store.Drafts;

namespace DomRules.Operations.Drafting;

/// <summary>Drafts of libraries, and the people who write in them together. One in a process; several processes may work on one store.</summary>
/// <remarks>Who calls has asked before whether the person may; who has a seat is asked with each thing they hand in. A store that does not answer is told as <see cref="StoreException"/>, but to whoever types as an answer.</remarks>
/// <param name="store">Where drafts are kept.</param>
/// <param name="clock">What time it is.</param>
/// <param name="newId">An id that was never given before.</param>
/// <param name="options">How; null: as they come.</param>
public sealed class DraftDesk(IStore store, TimeProvider clock, Func<string> newId, DraftOptions? options = null) : IAsyncDisposable
{
    private const int LongestTitle = 100;
    private readonly ConcurrentDictionary<string, Lazy<Task<DraftRoom?>>> _rooms = new(StringComparer.Ordinal);

    internal IDrafts Drafts => store.Drafts;

    internal TimeProvider Clock => clock;

    internal DraftOptions Options { get; } = options ?? new DraftOptions();

    /// <summary>Begins a draft; its id, or why there is none.</summary>
    /// <param name="market">For which market.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="baseVersion">Hash of the version whose files these are; null: of none.</param>
    /// <param name="files">Texts by name.</param>
    /// <param name="person">Who begins it, and counts as one of its authors.</param>
    /// <param name="cancel">Before it begins.</param>
    public async Task<Outcome<string>> BeginAsync(string market, string title, string? baseVersion, IReadOnlyDictionary<string, string> files, DraftPerson person, CancellationToken cancel = default)
    {
        var own = files.ToImmutableSortedDictionary(file => file.Key, file => DraftFiles.WithLineEnds(file.Value), StringComparer.Ordinal);
        if ((ProblemOf(title) ?? ProblemOfMarket(market) ?? DraftFiles.ProblemOf(own)) is { } problem)
        {
            return Outcome<string>.Failed(problem);
        }

        var now = clock.GetUtcNow();
        await Drafts.PruneAsync(now - Options.ClosedKept, cancel).ConfigureAwait(false);
        var draft = new DraftRow
        {
            Id = newId(),
            Market = market,
            Title = title.Trim(),
            Base = baseVersion,
            CreatedAt = now,
            CreatedBy = person.Name,
            ChangedAt = now,
            Authors = [person.Account],
        };
        return await Drafts.BeginAsync(draft, new FileBundle(own).Write(), cancel).ConfigureAwait(false) ? Outcome<string>.Of(draft.Id) : Outcome<string>.Failed("The draft could not begin. Try again.");
    }

    /// <summary>Drafts, the last changed first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="after">Only those that follow this place; null: from the last changed.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancel">Ends the search.</param>
    public ValueTask<IReadOnlyList<DraftRow>> ListAsync(DraftFilter filter, DraftPlace? after, int limit, CancellationToken cancel = default) => Drafts.ListAsync(filter, after, limit, cancel);

    /// <summary>The draft of that id; null: there is none.</summary>
    public ValueTask<DraftRow?> GetAsync(string id, CancellationToken cancel = default) => Drafts.GetAsync(id, cancel);

    /// <summary>What a draft holds, read without taking a seat; null: there is none.</summary>
    public async ValueTask<ImmutableSortedDictionary<string, string>?> FilesAsync(string id, CancellationToken cancel = default) =>
        await Drafts.ReadAsync(id, cancel).ConfigureAwait(false) is { } content
            ? content.Edits.Select(DraftStepJson.Read).Aggregate(FileBundle.Read(content.Snapshot).Value!.Files, DraftFiles.After)
            : null;

    /// <summary>Who has a draft open in this process.</summary>
    public ImmutableArray<SeatedPerson> PeopleIn(string id) =>
        _rooms.TryGetValue(id, out var room) && room.IsValueCreated && room.Value is { IsCompletedSuccessfully: true, Result: { } open } ? open.People : [];

    /// <summary>Takes a seat at a draft; null: there is none.</summary>
    /// <param name="id">The draft.</param>
    /// <param name="person">Who.</param>
    /// <param name="onNews">Told what others do, one after the other, and must return at once.</param>
    /// <param name="mayWrite">Whether the person may write, asked with everything that is handed in; null: always.</param>
    /// <param name="cancel">Before it begins.</param>
    public async Task<DraftSeat?> JoinAsync(string id, DraftPerson person, Action<DraftNews> onNews, Func<CancellationToken, ValueTask<bool>>? mayWrite = null, CancellationToken cancel = default)
    {
        while (await RoomAsync(id, cancel).ConfigureAwait(false) is { } room)
        {
            var seat = new DraftSeat(room, new SeatedPerson(newId(), person), onNews, newId, mayWrite);
            if (await room.SitAsync(seat).ConfigureAwait(false))
            {
                return seat;
            }
        }

        return null;
    }

    /// <summary>Says how far a draft has come, and tells those who have it open. False: there is none.</summary>
    public async Task<bool> MarkAsync(string id, DraftState state, CancellationToken cancel = default)
    {
        var isMarked = await Drafts.MarkAsync(id, state, clock.GetUtcNow(), cancel).ConfigureAwait(false);
        if (isMarked && _rooms.TryGetValue(id, out var room) && await room.Value.ConfigureAwait(false) is { } open)
        {
            await open.MarkAsync(state).ConfigureAwait(false);
        }

        return isMarked;
    }

    /// <summary>Gives a draft another title; null: done, else why not.</summary>
    public async Task<string?> RenameAsync(string id, string title, CancellationToken cancel = default) =>
        ProblemOf(title) ?? (await Drafts.RenameAsync(id, title.Trim(), clock.GetUtcNow(), cancel).ConfigureAwait(false) ? null : "There is no such draft any more.");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var room in _rooms.Values.ToList())
        {
            if (await room.Value.ConfigureAwait(false) is { } open)
            {
                await open.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    /// <summary>Looks at once for what other processes wrote in drafts that somebody has open here.</summary>
    public async Task LookAsync()
    {
        foreach (var room in _rooms.Values.ToList())
        {
            if (await room.Value.ConfigureAwait(false) is { } open)
            {
                await open.LookAsync().ConfigureAwait(false);
            }
        }
    }

    internal void Forget(DraftRoom room) => _rooms.TryRemove(room.Id, out _);

    private async Task<DraftRoom?> RoomAsync(string id, CancellationToken cancel)
    {
        var opening = _rooms.GetOrAdd(id, _ => new Lazy<Task<DraftRoom?>>(() => OpenAsync(id)));
        try
        {
            if (await opening.Value.WaitAsync(cancel).ConfigureAwait(false) is { } room)
            {
                return room;
            }
        }
        catch (StoreException)
        {
            _rooms.TryRemove(KeyValuePair.Create(id, opening));
            throw;
        }

        _rooms.TryRemove(KeyValuePair.Create(id, opening));
        return null;
    }

    private async Task<DraftRoom?> OpenAsync(string id)
    {
        if (await Drafts.GetAsync(id).ConfigureAwait(false) is not { } row || await Drafts.ReadAsync(id).ConfigureAwait(false) is not { } content)
        {
            return null;
        }

        var room = new DraftRoom(this, row, content);
        _ = room.WatchAsync();
        return room;
    }

    private static string? ProblemOfMarket(string market) =>
        market.Length is 0 or > LongestTitle || market.Any(char.IsControl) || !TextChange.IsWhole(market) ? "Choose the market that the draft is for." : null;

    private static string? ProblemOf(string title) =>
        title.Trim().Length is 0 or > LongestTitle || title.Any(char.IsControl) || !TextChange.IsWhole(title) ? $"Give the draft a title of at most {LongestTitle} characters." : null;
}
