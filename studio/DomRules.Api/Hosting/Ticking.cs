using DomRules.Operations.Serving;
using DomRules.Store;
using Microsoft.Extensions.Hosting;

namespace DomRules.Api.Hosting;

/// <summary>Lets what is due happen where nobody calls: holds that lapse, another look at a backorder.</summary>
internal sealed class Ticking(CommitQueue queue, TimeSpan every, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            try
            {
                await queue.RefreshAsync(stoppingToken).ConfigureAwait(false);
                await queue.TickAsync().ConfigureAwait(false);
            }
            catch (StoreException)
            {
                // The store is away; the next tick tries again.
            }
        }
    }
}
