using DomRules.Operations.Retention;
using DomRules.Store;
using Microsoft.Extensions.Hosting;

namespace DomRules.Api.Hosting;

/// <summary>Drops now and then what was kept long enough.</summary>
internal sealed class Sweeping(RetentionSweep sweep, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            try
            {
                await sweep.SweepAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (StoreException)
            {
                // The store is away; the next time will do.
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }
}
