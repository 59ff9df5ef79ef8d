using System.Collections.Concurrent;
using DomRules.Store.Commits;
using DomRules.Store.PostgreSql;
using DomRules.Store.Tests.Load;
using DomRules.Testing.PostgreSql;
using Xunit.Abstractions;

namespace DomRules.Store.Tests.PostgreSql;

/// <summary>The server is stopped at once under load and brought back: nothing acknowledged is missing, nothing is half done, and the stores find it again by themselves.</summary>
public sealed class ServerStopTests(ITestOutputHelper output) : IDisposable
{
    private const int Writers = 4;
    private const int BetweenStops = 60;

    private static readonly bool IsHeavy = Environment.GetEnvironmentVariable("DOMRULES_HEAVY") == "1";

    private readonly ConcurrentBag<string> acknowledged = [];
    private readonly SemaphoreSlim written = new(0);
    private volatile bool isOver;
    private int uncertain;
    private int down;

    public void Dispose() => written.Dispose();

    [Theory, InlineData("immediate"), InlineData("fast")]
    public async Task Server_StoppedUnderLoadAndStartedAgain_HasAllThatWasAcknowledged(string mode)
    {
        await using var server = await PostgreSqlServer.StartAsync();
        var address = server.NewSchema();
        await using var one = await PostgreSqlStore.OpenAsync(address);
        await using var two = await PostgreSqlStore.OpenAsync(address);
        await Shopper.Stock(one, "SHIRT", 1_000_000);
        var writers = Enumerable.Range(0, Writers).Select(i => Task.Run(() => Write(i % 2 == 0 ? one : two, i))).ToList();
        var stops = IsHeavy ? 40 : 2;
        for (var i = 0; i < stops; i++) await StopAndStart(server, mode);
        await Written(BetweenStops);
        isOver = true;
        await Task.WhenAll(writers);

        var orders = await Ledger.Check(one, acknowledged);
        orders.ShouldBe(acknowledged.Count);
        output.WriteLine($"{stops} stops ({mode}): {orders} orders, all there; {down} calls found no server, {uncertain} did not know whether they had committed");
    }

    private async Task StopAndStart(PostgreSqlServer server, string mode)
    {
        await Written(BetweenStops);
        await server.StopAsync(mode);
        await server.StartAgainAsync();
    }

    private async Task Written(int count)
    {
        for (var i = 0; i < count; i++) (await written.WaitAsync(TimeSpan.FromSeconds(60))).ShouldBeTrue("the stores did not write again");
    }

    private async Task Write(IStore store, int writer)
    {
        for (var i = 0; !isOver; i++)
        {
            var order = $"writer {writer} order {i}";
            while (!await Reserved(store, order))
            {
                // Somebody was faster, or the server was away.
            }

            acknowledged.Add(order);
            written.Release();
        }
    }

    private async Task<bool> Reserved(IStore store, string order)
    {
        try
        {
            var head = await store.Commits.HeadAsync();
            if (await store.Commits.AnswerAsync("shop", order) is not null) return true;
            return (await store.Commits.AppendAsync(head, [Shopper.Reservation(head.Number + 1, order, "SHIRT")])).Outcome == AppendOutcome.Appended;
        }
        catch (StoreException away)
        {
            away.Failure.ShouldBe(StoreFailure.Unreachable);
            Interlocked.Increment(ref away.IsUncertain ? ref uncertain : ref down);
            await Task.Yield();
            return false;
        }
    }
}
