using DomRules.Operations.Receivers;
using DomRules.Store.Outbox;

namespace DomRules.Api.Delivering;

/// <summary>Brings messages to receivers of one kind. Used by several at once.</summary>
public interface IDelivery
{
    /// <summary>The kind.</summary>
    string Kind { get; }

    /// <summary>Sends a message once. It may have been sent before; the receiver knows a repetition by its id.</summary>
    /// <param name="receiver">To whom.</param>
    /// <param name="message">What.</param>
    /// <param name="cancel">Time is up; an <see cref="OperationCanceledException"/> then counts as no answer.</param>
    Task<Delivered> SendAsync(Receiver receiver, LeasedMessage message, CancellationToken cancel);
}
