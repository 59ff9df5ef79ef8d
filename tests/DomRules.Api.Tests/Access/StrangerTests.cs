using System.Net;
using System.Net.Http.Headers;
using DomRules.Api.Access;
using DomRules.Api.Hosting;
using DomRules.Api.Tests.Hosting;

namespace DomRules.Api.Tests.Access;

/// <summary>Who guesses keys is slowed down, and others are not.</summary>
public sealed class StrangerTests
{
    private static readonly IPAddress Guesser = IPAddress.Parse("203.0.113.7");

    [Fact]
    public async Task Guesses_FromOneAddress_AreRefusedUnseenAfterSomeAndKnownKeysGoOn()
    {
        await using var api = await ServedApi.StartAsync(options: new ApiOptions { StrangersPerSecond = 1, StrangersBurst = 5 });
        (await api.SendAsync("GET", "/v1/orders")).Status.ShouldBe(200);
        var unused = await ServedApi.AddKeyAsync(api.Store, Scope.Administer);

        var statuses = new List<int>();
        for (var i = 0; i < 20; i++)
        {
            using var guess = await GetAsync(api, FormattableString.Invariant($"dr_abc_{i}"));
            statuses.Add((int)guess.StatusCode);
            if ((int)guess.StatusCode == 429)
            {
                guess.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeGreaterThanOrEqualTo(1);
            }
        }

        statuses.Take(5).ShouldAllBe(status => status == 401);
        statuses.Count(status => status == 429).ShouldBeGreaterThan(8, string.Join(' ', statuses));
        (await api.SendAsync("GET", "/v1/orders")).Status.ShouldBe(200);
        using var first = await GetAsync(api, unused);
        ((int)first.StatusCode).ShouldBe(429);
    }

    [Fact]
    public void Limit_AfterAPause_LetsSomeThroughAgain()
    {
        var clock = new TurnedClock();
        var limit = new StrangerLimit(2, 3, clock);
        for (var i = 0; i < 3; i++)
        {
            limit.Wait(Guesser, null).ShouldBeNull();
            limit.Failed(Guesser);
        }

        limit.Wait(Guesser, null).ShouldBe(1);
        limit.Wait(IPAddress.Parse("203.0.113.8"), null).ShouldBeNull();
        clock.Turn(TimeSpan.FromSeconds(0.6));
        limit.Wait(Guesser, null).ShouldBeNull();
        limit.Failed(Guesser);
        limit.Wait(Guesser, null).ShouldBe(1);
    }

    [Fact]
    public void Limit_OfAnIpv6Network_IsOneForAllItsAddresses()
    {
        var limit = new StrangerLimit(1, 1, new TurnedClock());
        limit.Failed(IPAddress.Parse("2001:db8:1:2::1"));

        limit.Wait(IPAddress.Parse("2001:db8:1:2:ffff::9"), null).ShouldNotBeNull();
        limit.Failed(IPAddress.Parse("::ffff:203.0.113.7"));
        limit.Wait(Guesser, null).ShouldNotBeNull();
    }

    [Fact]
    public void Key_ThatWasGoodFromThere_IsLetThroughForAnHour()
    {
        var clock = new TurnedClock();
        var limit = new StrangerLimit(1, 1, clock);
        limit.Accepted(Guesser, "good");
        for (var i = 0; i < 10_000; i++)
        {
            limit.Failed(Guesser);
        }

        (limit.Wait(Guesser, "good"), limit.Wait(Guesser, "other")).ShouldBe((null, 10_000));
        clock.Turn(TimeSpan.FromMinutes(61));
        limit.Wait(Guesser, "good").ShouldNotBeNull();
    }

    private static async Task<HttpResponseMessage> GetAsync(ServedApi api, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/orders") { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", key) } };
        var answer = await api.Client.SendAsync(request);
        await ServedApi.ReadAsync(request, answer);
        return answer;
    }

    /// <summary>A clock that a test turns.</summary>
    private sealed class TurnedClock : TimeProvider
    {
        private long _ticks = TimeSpan.TicksPerDay;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        internal void Turn(TimeSpan by) => _ticks += by.Ticks;
    }
}
