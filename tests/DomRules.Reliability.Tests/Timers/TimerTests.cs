using DomRules.Formats;
using DomRules.Formats.Life;
using DomRules.Model.Life;
using DomRules.Model.Life.Events;
using DomRules.Operations.Serving;
using DomRules.Reliability.Tests.Requests;
using DomRules.Reliability.Tests.Stores;
using DomRules.Store;
using DomRules.Store.Jobs;
using Xunit.Abstractions;

namespace DomRules.Reliability.Tests.Timers;

/// <summary>What is to happen at its time happens once, however many processes look: holds that lapse, another look, a cancel, a hold that is overdue, a version that goes live.</summary>
public sealed class TimerTests(ITestOutputHelper output)
{
    [Theory, InlineData(StoreKind.Memory), InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task Timers_TwoProcessesLookAtOnce_EachRingsOnceAtItsTime(StoreKind kind)
    {
        var each = Scale.Of(35, 500);
        var clock = new HandClock(TimedMarket.Nine);
        await using var served = await ServedStore.OpenAsync(kind, TimedMarket.Policy, TimedMarket.Network, clock: clock);
        await TimedMarket.FillAsync(served[0], clock, each);
        for (var hours = 0; hours < 24 * 8; hours += 6)
        {
            clock.Pass(TimeSpan.FromHours(6));
            await Task.WhenAll(served.Queues.Select(queue => queue.TickAsync()));
        }

        await served.SoundAsync();
        output.WriteLine($"{kind}, two processes: {TimedMarket.Told(await TimedMarket.RungAsync(served.Store, each))}; each once");
    }

    [Theory, InlineData(StoreKind.Memory), InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task Activations_RunByTwoProcessesWhoseLeasesRunOut_GoLiveOnce(StoreKind kind)
    {
        var count = Scale.Of(50, 2_000);
        var clock = new HandClock(TimedMarket.Nine);
        await using var served = await ServedStore.OpenAsync(kind, TimedMarket.Policy, TimedMarket.Network, clock: clock);
        await TimedMarket.ScheduleAsync(served.Store, served[0], clock.Now, count);

        clock.Pass(TimeSpan.FromHours(count + 1));
        await Task.WhenAll(served.Queues.SelectMany(queue => new[] { queue, queue }).Select((queue, i) => Task.Run(() => RunAsync(served.Store, queue, FormattableString.Invariant($"owner {i}"), clock))));

        await served.SoundAsync();
        (await TimedMarket.ActivatedAsync(served.Store)).ShouldBe(count);
        output.WriteLine($"{kind}: {count} scheduled activations, run by four at once who lose their leases at once: {count} publishes in the log");
    }

    /// <summary>Takes what is due with leases that are over as soon as they are given, so that others take it too.</summary>
    private static async Task RunAsync(IStore store, CommitQueue queue, string owner, HandClock clock)
    {
        var activation = new ActivationJob(new Publishing(store, queue));
        while ((await store.Jobs.ListAsync(null, JobState.Waiting, 1)).Count > 0)
        {
            foreach (var job in await store.Jobs.LeaseAsync(owner, clock.Now, clock.Now.AddTicks(1), 5))
            {
                clock.Pass(TimeSpan.FromTicks(1));
                if ((await activation.RunAsync(job.Job)).Obstacle == WriteObstacle.None)
                {
                    await store.Jobs.FinishAsync(job.Job.Id, owner, JobState.Done, default, clock.Now);
                }
            }
        }
    }
}
