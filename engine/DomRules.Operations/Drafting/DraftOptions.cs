using DomRules.Operations.Retention;

namespace DomRules.Operations.Drafting;

/// <summary>How drafts are kept and merged.</summary>
public sealed record DraftOptions
{
    /// <summary>How often a draft that somebody has open is looked at for what other processes wrote.</summary>
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>After how many steps a new snapshot is written.</summary>
    public int SnapshotEvery { get; init; } = 100;

    /// <summary>How many steps are kept before the last snapshot, for those who were away.</summary>
    public int StepsKept { get; init; } = 1000;

    /// <summary>How long a closed draft can be opened again.</summary>
    public TimeSpan ClosedKept { get; init; } = RetentionSweep.DiscardedDraftsKept;
}
