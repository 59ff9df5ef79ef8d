using DomRules.Operations.Serving;
using DomRules.Store;
using DomRules.Store.Outbox;

namespace DomRules.Api.Delivering;

/// <summary>Drops messages that arrived long ago, and those to receivers that are gone.</summary>
internal sealed class OutboxKeeping(CommitQueue queue, IOutbox outbox, DeliveryOptions options, TimeProvider clock)
{
    private const int AtOnce = 1_000;
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);
    private DateTimeOffset _next = DateTimeOffset.MinValue;

    /// <summary>Does it now and then.</summary>
    internal async Task ConsiderAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (now < _next)
        {
            return;
        }

        _next = now + Every;
        try
        {
            await outbox.PruneAsync(now - options.Keep, cancel).ConfigureAwait(false);
            await DiscardAsync(cancel).ConfigureAwait(false);
        }
        catch (StoreException)
        {
            // The store is away; the next time will do.
        }
    }

    /// <summary>Messages are read first and the log after them, so that the receiver of each is known if it is there.</summary>
    private async Task DiscardAsync(CancellationToken cancel)
    {
        var endpoints = (await outbox.UndeliveredAsync(AtOnce, cancel: cancel).ConfigureAwait(false)).Select(one => one.Message.Endpoint).Distinct(StringComparer.Ordinal).ToList();
        if (endpoints.Count == 0)
        {
            return;
        }

        await queue.RefreshAsync(cancel).ConfigureAwait(false);
        foreach (var gone in endpoints.Where(endpoint => !queue.Live.Receivers.ContainsKey(endpoint)))
        {
            await outbox.DiscardAsync(gone, cancel).ConfigureAwait(false);
        }
    }
}
