using DomRules.Operations.Receivers;
using DomRules.Operations.Serving;
using DomRules.Store;
using DomRules.Store.Outbox;

namespace DomRules.Api.Delivering;

/// <summary>Sends one message once and notes what came of it.</summary>
internal sealed class Attempt(CommitQueue queue, IOutbox outbox, IDelivery delivery, DeliveryOptions options, TimeProvider clock, string owner)
{
    /// <summary>Who disables a receiver, for the audit.</summary>
    internal const string Actor = "delivery";

    /// <summary>Sends it; never throws.</summary>
    internal async Task MakeAsync(Receiver receiver, LeasedMessage message, Pace pace)
    {
        var begun = clock.GetTimestamp();
        var delivered = await SendAsync(receiver, message).ConfigureAwait(false);
        DeliveryMetrics.Attempted(receiver.Id, delivered.HasArrived, clock.GetElapsedTime(begun));
        try
        {
            await (delivered.HasArrived ? ArrivedAsync(message, pace) : FailedAsync(receiver, message, delivered, pace)).ConfigureAwait(false);
        }
        catch (StoreException)
        {
            // What came of it could not be noted: when the lease is over it is sent again, under the same id.
        }
    }

    private async Task<Delivered> SendAsync(Receiver receiver, LeasedMessage message)
    {
        using var time = new CancellationTokenSource(options.Timeout, clock);
        try
        {
            return await delivery.SendAsync(receiver, message, time.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (time.IsCancellationRequested)
        {
            return Delivered.Failed(FormattableString.Invariant($"No answer within {(long)options.Timeout.TotalSeconds} s."));
        }
        catch (StoreException)
        {
            return Delivered.Failed("The store could not be read.");
        }
        catch (Exception e)
        {
            // A defect of ours in one message must not stop the others.
            return Delivered.Failed($"A defect of DomRules: {e.GetType().Name}.");
        }
    }

    private async Task ArrivedAsync(LeasedMessage message, Pace pace)
    {
        pace.Arrived();
        await outbox.DeliveredAsync(message.Message.Id, owner, clock.GetUtcNow()).ConfigureAwait(false);
    }

    private async Task FailedAsync(Receiver receiver, LeasedMessage message, Delivered delivered, Pace pace)
    {
        var now = clock.GetUtcNow();
        pace.Failed(now, delivered.RetryAfter);
        var pause = delivered.IsHopeless ? null : options.Retries.Pause(message.Message.Id, message.Attempts + 1, delivered.RetryAfter);
        var isNoted = await outbox.FailedAsync(message.Message.Id, owner, now + pause, delivered.Why!).ConfigureAwait(false);
        if (isNoted && pause is null)
        {
            DeliveryMetrics.Lost(receiver.Id);
            await ConsiderAsync(receiver, delivered, now).ConfigureAwait(false);
        }
    }

    /// <summary>Disables a receiver that wants nothing any more, or where nothing has arrived for long.</summary>
    private async Task ConsiderAsync(Receiver receiver, Delivered delivered, DateTimeOffset now)
    {
        if (delivered is { IsHopeless: true, IsUnwanted: false })
        {
            return;
        }

        var last = (await outbox.TallyAsync(receiver.Id).ConfigureAwait(false)).LastArrival;
        if (delivered.IsUnwanted || !(now - last < options.Patience))
        {
            var why = delivered.IsUnwanted ? delivered.Why! : FormattableString.Invariant($"A message was given up after {options.Retries.Attempts} attempts, and none arrived for long. The last time: {delivered.Why}");
            await queue.SubmitAsync(ReceiverWrites.Disable(Actor, receiver.Id, why)).ConfigureAwait(false);
        }
    }
}
