using System.Diagnostics;
using DomRules.Operations.Serving;
using DomRules.Reliability.Tests.Requests;
using DomRules.Reliability.Tests.Stores;
using Xunit.Abstractions;

namespace DomRules.Reliability.Tests.Contention;

/// <summary>Processes that all write as fast as they can, and now and then publish, which takes longer to decide: none is starved by the others.</summary>
public sealed class FairnessTests(ITestOutputHelper output)
{
    private const int Clients = 48;
    private const int Skus = 400;

    /// <summary>A group that lost once is written in turn; a turn is lost only where a process stands still for seconds.</summary>
    private const int Attempts = 4;

    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData(StoreKind.Memory, 2), InlineData(StoreKind.Memory, 4)]
    [InlineData(StoreKind.Sqlite, 2), InlineData(StoreKind.Sqlite, 4)]
    [InlineData(StoreKind.PostgreSql, 2), InlineData(StoreKind.PostgreSql, 4)]
    public async Task FullLoad_OfSeveralProcesses_StarvesNone(StoreKind kind, int processes)
    {
        var time = TimeSpan.FromSeconds(Scale.Of(3, 20));
        await using var served = await ServedStore.OpenAsync(kind, Policy(0), Market.NetworkText(Skus, 1_000_000, "NEAR"), processes, options: new CommitQueueOptions { Attempts = Attempts });
        var watch = Stopwatch.StartNew();
        var orders = served.Queues.Select((queue, process) => Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(() => ShopAsync(queue, watch, time, process, client))))).ToArray();
        var publications = await Task.WhenAll(served.Queues.Select((queue, process) => Task.Run(() => PublishAsync(served.Store, queue, watch, time, process))));
        var waits = await Task.WhenAll(orders);

        var live = await served.SoundAsync();
        var counts = waits.Select(clients => clients.Sum(one => one.Count)).ToArray();
        live.State.Orders.Count.ShouldBe(counts.Sum());
        var (order, publication) = (waits.SelectMany(clients => clients).SelectMany(one => one).Max(), publications.SelectMany(one => one).Max());
        output.WriteLine($"{kind}, {processes} processes, {time.TotalSeconds} s: {string.Join(" + ", counts)} orders, {string.Join(" + ", publications.Select(one => one.Count))} publications; the longest wait of an order {order.TotalMilliseconds:0} ms, of a publication {publication.TotalMilliseconds:0} ms");
        order.ShouldBeLessThan(TooLong);
        publication.ShouldBeLessThan(TooLong);
        (counts.Min() * 10).ShouldBeGreaterThan(counts.Max(), "each has its part");
    }

    private static string Policy(int number) => Market.PolicyText.Replace("1 day", FormattableString.Invariant($"{number + 2} days"), StringComparison.Ordinal);

    /// <summary>Places one order after the other; how long each waited.</summary>
    private static async Task<List<TimeSpan>> ShopAsync(CommitQueue queue, Stopwatch watch, TimeSpan time, int process, int client)
    {
        var waits = new List<TimeSpan>();
        while (watch.Elapsed < time)
        {
            var id = FormattableString.Invariant($"p{process}-{client}-{waits.Count}");
            var start = watch.Elapsed;
            var answer = await queue.SubmitAsync(Ask.Of(queue, id, "order", ("order", Market.Order(id, (client * 7 + waits.Count) % Skus))));
            answer.Status.ShouldBe(200, answer.Text());
            waits.Add(watch.Elapsed - start);
        }

        return waits;
    }

    /// <summary>Makes one version after the other live for all markets, and the network once more.</summary>
    private static async Task<List<TimeSpan>> PublishAsync(Store.IStore store, CommitQueue queue, Stopwatch watch, TimeSpan time, int process)
    {
        var waits = new List<TimeSpan>();
        do
        {
            var publishing = new Publishing(store, queue);
            var stored = await publishing.StoreLibraryAsync(ServedStore.Bundle(Policy(waits.Count % 3)), "", "test", DateTimeOffset.UnixEpoch);
            var start = watch.Elapsed;
            var answer = await publishing.PublishAsync(new PublishCommand("*", stored.Value.ShouldNotBeNull(stored.Problem).Hash, "test"), null, FormattableString.Invariant($"tester {process}"), null);
            answer.Status.ShouldBe(200, answer.Text());
            waits.Add(watch.Elapsed - start);
            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }
        while (watch.Elapsed < time);
        return waits;
    }
}
