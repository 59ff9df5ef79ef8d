using System.Collections.Immutable;

namespace DomRules.Operations.Changes;

/// <summary>Content that somebody wants live for a market, and what others said to it. All of it is folded from the log.</summary>
public sealed record Change
{
    /// <summary>Never given twice.</summary>
    public required string Id { get; init; }

    /// <summary>The market, or <c>*</c>.</summary>
    public required string Market { get; init; }

    /// <summary>Hash of the library version that is to be live.</summary>
    public required string Version { get; init; }

    /// <summary>Hash of the version with which it is compared, which must be live until it is published; null: nothing was.</summary>
    public string? Base { get; init; }

    /// <summary>What it is about.</summary>
    public required string Title { get; init; }

    /// <summary>Why.</summary>
    public required string Why { get; init; }

    /// <summary>Id of the draft that it comes from; null: none.</summary>
    public string? Draft { get; init; }

    /// <summary>Ids of the accounts that wrote any part of it, sorted. Nobody leaves this list.</summary>
    public required ImmutableSortedSet<string> Authors { get; init; }

    /// <summary>What happened to it, the oldest first; the first is that it was opened.</summary>
    public required ImmutableArray<ChangeNote> Notes { get; init; }

    /// <summary>Who approved what it is now.</summary>
    public ImmutableArray<Approval> Approvals { get; init; } = [];

    /// <summary>Who wants it otherwise; null: nobody, or it moved since.</summary>
    public ChangeNote? SentBack { get; init; }

    /// <summary>When it goes live; null: no time is set.</summary>
    public ChangeSchedule? Schedule { get; init; }

    /// <summary>How it ended: <see cref="ChangeState.Published"/> or <see cref="ChangeState.Withdrawn"/>; null: it did not.</summary>
    public ChangeState? End { get; init; }

    /// <summary>Whether something can still become of it.</summary>
    public bool IsOpen => End is null;

    /// <summary>How it was opened.</summary>
    public ChangeNote Opened => Notes[0];

    /// <summary>How far it is, where so many approvals are needed.</summary>
    public ChangeState StateBy(ApprovalRule rule) =>
        End ?? (SentBack is not null ? ChangeState.SentBack
        : Approvals.Length < rule.Approvals ? ChangeState.Open
        : Schedule is null ? ChangeState.Approved : ChangeState.Scheduled);
}
