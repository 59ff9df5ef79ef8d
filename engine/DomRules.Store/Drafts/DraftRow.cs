using System.Collections.Immutable;

namespace DomRules.Store.Drafts;

/// <summary>A draft in a list, without its content.</summary>
public sealed record DraftRow
{
    /// <summary>Never given twice.</summary>
    public required string Id { get; init; }

    /// <summary>For which market.</summary>
    public required string Market { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>Hash of the version that it began as; null: it began as none.</summary>
    public string? Base { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>By whom.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>When something of it changed last.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>How many edits there have been.</summary>
    public long Revision { get; init; }

    /// <summary>All who ever wrote in it, in the order in which they first did.</summary>
    public required ImmutableArray<string> Authors { get; init; }

    /// <summary>How far it has come.</summary>
    public DraftState State { get; init; }

    /// <summary>Lets a draft through that can begin.</summary>
    /// <exception cref="ArgumentException">A text cannot be stored, the base is no hash, or it has edits already.</exception>
    public static DraftRow Checked(DraftRow draft)
    {
        StoreText.Check(draft.Id, draft.Market, draft.Title, draft.CreatedBy);
        StoreText.Check(draft.Authors.AsSpan());
        if (draft.Base is not null) StoreText.CheckedHash(draft.Base);
        return draft is { Revision: 0, State: DraftState.Open } ? draft : throw new ArgumentException("A draft begins open, at revision 0.", nameof(draft));
    }
}
