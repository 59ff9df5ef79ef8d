namespace DomRules.Store.Artefacts;

/// <summary>Immutable content by its hash. Content is never changed, and nothing is taken away but by <see cref="PruneAsync"/>.</summary>
public interface IArtefactShelf
{
    /// <summary>Puts it there; the same content twice is there once, as it was put first.</summary>
    /// <exception cref="ArgumentException">The hash is not that of the content.</exception>
    ValueTask PutAsync(Artefact artefact, CancellationToken cancel = default);

    /// <summary>Puts it there; where it is there already as of this kind, it counts as put at this moment if that is later. For what is pruned.</summary>
    /// <exception cref="ArgumentException">The hash is not that of the content.</exception>
    ValueTask KeepAsync(Artefact artefact, CancellationToken cancel = default);

    /// <summary>Drops what of a kind was put there before a moment, the oldest first; returns how many.</summary>
    /// <param name="kind">Which kind.</param>
    /// <param name="before">The moment.</param>
    /// <param name="limit">At most so many, 1 or more.</param>
    /// <param name="cancel">Before it begins.</param>
    ValueTask<int> PruneAsync(string kind, DateTimeOffset before, int limit, CancellationToken cancel = default);

    /// <summary>The content of that hash; null: it is not there.</summary>
    ValueTask<Artefact?> GetAsync(string hash, CancellationToken cancel = default);

    /// <summary>What is there of a kind, without content, the newest first (of the same moment by hash).</summary>
    /// <param name="kind">Which kind.</param>
    /// <param name="name">Only of that name; null: of any.</param>
    /// <param name="after">Only those that follow the artefact of this hash in the list; null: from the newest. None follows one that is not there.</param>
    /// <param name="limit">At most so many, 1 or more.</param>
    /// <param name="cancel">Ends the search.</param>
    ValueTask<IReadOnlyList<ArtefactRow>> ListAsync(string kind, string? name, string? after, int limit, CancellationToken cancel = default);
}
