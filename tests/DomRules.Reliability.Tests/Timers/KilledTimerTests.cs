using System.Globalization;
using DomRules.Operations.Serving;
using DomRules.Reliability.Tests.Host;
using DomRules.Reliability.Tests.Stores;

using DomRules.Store.Jobs;
using Xunit.Abstractions;

namespace DomRules.Reliability.Tests.Timers;

/// <summary>Two servers whose clocks run fast are killed again and again while things are due: each happens once.</summary>
public sealed class KilledTimerTests(ITestOutputHelper output)
{
    private const int Seed = 20261126;

    /// <summary>A day in a second and a half.</summary>
    private const double Speed = 60_000;

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task Timers_ServersKilledMeanwhile_EachRingsOnce(StoreKind kind)
    {
        var each = Scale.Of(30, 300);
        var clock = new HandClock(TimedMarket.Nine);
        await using var served = await ServedStore.OpenAsync(kind, TimedMarket.Policy, TimedMarket.Network, processes: 1, clock);
        await TimedMarket.FillAsync(served[0], clock, each);
        await TimedMarket.ScheduleAsync(served.Store, served[0], clock.Now, each);

        var kills = await KillUntilDoneAsync(served);

        kills.ShouldBeGreaterThan(3);
        await served.SoundAsync();
        var rung = await TimedMarket.RungAsync(served.Store, each);
        (await TimedMarket.ActivatedAsync(served.Store)).ShouldBe(each);
        output.WriteLine($"{kind}, seed {Seed}: two servers, {kills} kills: {TimedMarket.Told(rung)} and {each} scheduled activations; each once");
    }

    /// <summary>Kills both servers again and again, so that time stands still until others are there; how many were killed while something was due.</summary>
    private static async Task<int> KillUntilDoneAsync(ServedStore served)
    {
        var random = new Random(Seed);
        for (var kills = 0; ; kills += 2)
        {
            using ChildProcess one = await StartAsync(served), other = await StartAsync(served);
            if (!await MovedAsync(served, 1 + random.Next(30)))
            {
                return kills;
            }

            one.Kill();
            other.Kill();
        }
    }

    private static async Task<ChildProcess> StartAsync(ServedStore served)
    {
        await served[0].RefreshAsync();
        return ChildProcess.Start("run", served.Address, served[0].Live.State.At.ToString("O", CultureInfo.InvariantCulture), Speed.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Waits until so many commits more are in the log. False: nothing is due any more.</summary>
    private static async Task<bool> MovedAsync(ServedStore served, int commits)
    {
        var goal = (await served.Store.Commits.HeadAsync()).Number + commits;
        while (served[0].Live.Head.Number < goal)
        {
            await served[0].RefreshAsync();
            await Task.Delay(Shopper.Pause);
            if (served[0].Live.State.Timers.IsEmpty && (await served.Store.Jobs.ListAsync(null, JobState.Waiting, 1)).Count == 0)
            {
                return false;
            }
        }

        return true;
    }
}
