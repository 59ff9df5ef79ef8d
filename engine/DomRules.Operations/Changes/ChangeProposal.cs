using System.Collections.Immutable;

namespace DomRules.Operations.Changes;

/// <summary>A change that somebody asks for.</summary>
public sealed record ChangeProposal
{
    /// <summary>The market, or <c>*</c> for all that have no library of their own.</summary>
    public required string Market { get; init; }

    /// <summary>Hash of the stored library version that is to be live.</summary>
    public required string Version { get; init; }

    /// <summary>Hash of the version that was changed; null: what is live.</summary>
    public string? Base { get; init; }

    /// <summary>What it is about, in a line.</summary>
    public required string Title { get; init; }

    /// <summary>Why.</summary>
    public required string Why { get; init; }

    /// <summary>Ids of the accounts that wrote any part of it; whoever asks is one of them anyway.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Id of the draft that it comes from; null: none.</summary>
    public string? Draft { get; init; }
}
