using System.Collections.Immutable;
using DomRules.Operations.Announcing;
using DomRules.Store.Outbox;

namespace DomRules.Operations.Serving;

/// <summary>How writes are taken in.</summary>
public sealed record CommitQueueOptions
{
    /// <summary>So many requests may wait; beyond, callers are told to come again. 1 or more.</summary>
    public int Capacity { get; init; } = 2_000;

    /// <summary>So many requests share one write to disk at most; 1: each has its own.</summary>
    public int Group { get; init; } = 256;

    /// <summary>A state is written down after so many commits, or a fourth as many as it has orders, so that a start need not fold them again.</summary>
    public int StateEvery { get; init; } = 10_000;

    /// <summary>How long the answer under a request's key is kept, by the log's own time: who repeats a request later than that asks anew. More than 0.</summary>
    public TimeSpan AnswersKept { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Messages that go out with a commit; null: none. All processes on one store must make the same.</summary>
    public Func<Announced, ImmutableArray<OutgoingMessage>>? Announce { get; init; } = Announcer.Usual.MessagesOf;

    /// <summary>How often a group is decided anew because other processes wrote first, before callers are told to come again.</summary>
    public int Attempts { get; init; } = 20;
}
