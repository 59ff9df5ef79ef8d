using DomRules.Operations.Receivers;
using DomRules.Operations.Serving;
using DomRules.Store;
using DomRules.Store.Outbox;

namespace DomRules.Api.Delivering;

/// <summary>Brings one receiver its messages, some lines at once and each in order, as long as it is enabled. Several processes may have a loop for it: each message is leased to one of them.</summary>
internal sealed class ReceiverLoop(string id, CommitQueue queue, IOutbox outbox, IDelivery delivery, DeliveryOptions options, TimeProvider clock, string owner)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);

    private readonly Attempt _attempt = new(queue, outbox, delivery, options, clock, owner);
    private readonly Pace _pace = new(options.AtOnce);
    private readonly HashSet<Task> _sending = [];
    private long _lookedAt = -1;
    private DateTimeOffset _lookAgain = DateTimeOffset.MinValue;

    /// <summary>Works until it is stopped, or the receiver is disabled or gone; what is on its way then is waited for.</summary>
    internal async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested && queue.Live.Receivers.GetValueOrDefault(id) is { IsEnabled: true } receiver)
        {
            await TakeAsync(receiver).ConfigureAwait(false);
            await Task.WhenAny([Task.Delay(Glance, clock, stop), .. _sending]).ConfigureAwait(false);
            if (_sending.RemoveWhere(one => one.IsCompleted) > 0)
            {
                // The next of its line may go.
                _lookAgain = DateTimeOffset.MinValue;
            }
        }

        await Task.WhenAll(_sending).ConfigureAwait(false);
    }

    private async Task TakeAsync(Receiver receiver)
    {
        var now = clock.GetUtcNow();
        var room = _pace.Room(now) - _sending.Count;
        var head = queue.Live.Head.Number;
        // A few at once are taken with one write to the store, not each by itself.
        if (room <= 0 || (room < options.AtOnce / 2 && _sending.Count > options.AtOnce / 2) || (head == _lookedAt && now < _lookAgain))
        {
            return;
        }

        (_lookedAt, _lookAgain) = (head, now + options.Look);
        foreach (var message in await LeaseAsync(now, room).ConfigureAwait(false))
        {
            _sending.Add(_attempt.MakeAsync(receiver, message, _pace));
        }
    }

    private async Task<IReadOnlyList<LeasedMessage>> LeaseAsync(DateTimeOffset now, int room)
    {
        try
        {
            return await outbox.LeaseAsync(owner, now, now + options.Lease, room, id).ConfigureAwait(false);
        }
        catch (StoreException)
        {
            // The store is away; it is asked again after a while.
            return [];
        }
    }
}
