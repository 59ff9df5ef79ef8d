using System.Collections.Immutable;

namespace DomRules.Operations.Receivers;

/// <summary>Somebody outside who is told what happens. All of it is in the log, and shown to whoever may read that; secrets are only named.</summary>
public sealed record Receiver
{
    /// <summary>Stable and unique; the outbox knows it as the endpoint.</summary>
    public required string Id { get; init; }

    /// <summary>For people.</summary>
    public required string Name { get; init; }

    /// <summary>How it is told, such as <see cref="ReceiverKinds.Webhook"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Where messages go.</summary>
    public required string Url { get; init; }

    /// <summary>What else its kind must know; nothing secret.</summary>
    public ImmutableSortedDictionary<string, string> Options { get; init; } = ReceiverLog.NoOptions;

    /// <summary>Types of events that it wants, or beginnings of them that end in <c>*</c>, sorted; empty: all.</summary>
    public ImmutableArray<string> Wants { get; init; } = [];

    /// <summary>Its secrets, the newest of a purpose first.</summary>
    public ImmutableArray<SecretReference> Secrets { get; init; } = [];

    /// <summary>When it was added.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>From when it is not told anything; null: it is told.</summary>
    public DateTimeOffset? DisabledAt { get; init; }

    /// <summary>Why it is not told anything; null: it is told.</summary>
    public string? Why { get; init; }

    /// <summary>Whether it is told what happens.</summary>
    public bool IsEnabled => DisabledAt is null;

    /// <summary>Whether it wants events of a type.</summary>
    public bool IsInterestedIn(string type) =>
        Wants.IsEmpty || Wants.Any(wanted => wanted.EndsWith('*') ? type.AsSpan().StartsWith(wanted.AsSpan(0, wanted.Length - 1), StringComparison.Ordinal) : type == wanted);

    /// <summary>Ids of its secrets for a purpose that are in force, the newest first.</summary>
    public IEnumerable<string> SecretsFor(string purpose, DateTimeOffset now) =>
        Secrets.Where(secret => secret.Purpose == purpose && !(secret.Until <= now)).Select(secret => secret.Id);
}
