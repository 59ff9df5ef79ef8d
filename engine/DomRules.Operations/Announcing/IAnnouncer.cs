using System.Collections.Immutable;
using DomRules.Operations.Receivers;
using DomRules.Operations.Serving;
using DomRules.Store.Outbox;

namespace DomRules.Operations.Announcing;

/// <summary>Makes the messages for receivers of one kind. A function of what it is given and of nothing else, so that every process makes the same; it never throws.</summary>
public interface IAnnouncer
{
    /// <summary>The kind.</summary>
    string Kind { get; }

    /// <summary>Messages that a commit has for a receiver, in order; their endpoint is the receiver's id, their ids are unique for ever (see <see cref="MessageId"/>).</summary>
    /// <param name="receiver">Who is told; it is enabled.</param>
    /// <param name="announced">The commit.</param>
    /// <param name="told">What it did, in order.</param>
    IEnumerable<OutgoingMessage> MessagesFor(Receiver receiver, Announced announced, ImmutableArray<ToldEvent> told);
}
