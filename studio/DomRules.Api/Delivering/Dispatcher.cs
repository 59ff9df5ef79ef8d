using System.Collections.Immutable;
using System.Security.Cryptography;
using DomRules.Api.Hosting;
using Microsoft.Extensions.Hosting;

namespace DomRules.Api.Delivering;

/// <summary>Brings what commits announce to those who want to know: a loop for each receiver, so that a slow one holds up no other. Any number of processes may have a dispatcher.</summary>
internal sealed class Dispatcher(ApiServices services, ImmutableArray<IDelivery> deliveries, DeliveryOptions options) : BackgroundService
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);

    private readonly string _owner = $"{Environment.MachineName}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
    private readonly Dictionary<string, Task> _loops = new(StringComparer.Ordinal);
    private readonly OutboxKeeping _keeping = new(services.Queue, services.Store.Outbox, options, services.Clock);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                Reconcile(stoppingToken);
                await _keeping.ConsiderAsync(stoppingToken).ConfigureAwait(false);
                await Task.Delay(Glance, services.Clock, stoppingToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What is on its way is waited for; each has its own time.
            await Task.WhenAll(_loops.Values).ConfigureAwait(false);
        }
    }

    /// <summary>Every enabled receiver has a loop; one that has ended, because its receiver was disabled, may begin anew.</summary>
    private void Reconcile(CancellationToken stop)
    {
        foreach (var receiver in services.Queue.Live.Receivers.Values.Where(one => one.IsEnabled))
        {
            if (_loops.GetValueOrDefault(receiver.Id) is null or { IsCompleted: true } && deliveries.FirstOrDefault(one => one.Kind == receiver.Kind) is { } delivery)
            {
                _loops[receiver.Id] = Task.Run(() => new ReceiverLoop(receiver.Id, services.Queue, services.Store.Outbox, delivery, options, services.Clock, _owner).RunAsync(stop), CancellationToken.None);
            }
        }
    }
}
