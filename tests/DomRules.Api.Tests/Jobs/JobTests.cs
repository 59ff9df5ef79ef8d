using System.Text.Json;
using DomRules.Api.Hosting;
using DomRules.Api.Tests.Hosting;

namespace DomRules.Api.Tests.Jobs;

public sealed class JobTests
{
    private static readonly ApiOptions Quick = new() { Tick = TimeSpan.FromMilliseconds(20), RequestsPerSecond = 1_000_000, Burst = 1_000_000 };

    [Fact]
    public async Task Activation_WhoseTimeComes_GoesLiveOnceWithSeveralProcesses()
    {
        await using var api = await ServedApi.StartAsync(options: Quick);
        await using var other = await api.BesideAsync(Quick);
        var version = await StoredAsync(api);

        var set = await PutAsync(api, version, TimeProvider.System.GetUtcNow().AddMilliseconds(300), 202);
        var job = await EndedAsync(api, set.GetProperty("job").GetString()!);

        job.GetProperty("state").GetString().ShouldBe("done", job.ToString());
        (await LiveAsync(api)).ShouldBe(version);
        (await api.JsonAsync("GET", "/v1/audit?kind=publish&subject=EU")).GetProperty("entries").GetArrayLength().ShouldBe(1);
        (await api.JsonAsync("GET", "/v1/audit?kind=schedule&subject=EU")).GetProperty("entries")[0].GetProperty("actor").GetString().ShouldBe("tester");
    }

    [Fact]
    public async Task Activation_Cancelled_NeverGoesLive()
    {
        await using var api = await ServedApi.StartAsync(options: Quick);
        var set = await PutAsync(api, await StoredAsync(api), TimeProvider.System.GetUtcNow().AddHours(1), 202);
        var id = set.GetProperty("job").GetString()!;
        (await api.JsonAsync("GET", "/v1/jobs?state=waiting")).GetProperty("jobs")[0].GetProperty("job").GetString().ShouldBe(id);

        await api.JsonAsync("POST", $"/v1/jobs/{id}/cancel", status: 202);

        (await api.JsonAsync("GET", $"/v1/jobs/{id}")).GetProperty("state").GetString().ShouldBe("cancelled");
        (await LiveAsync(api)).ShouldBeNull();
        (await api.JsonAsync("GET", $"/v1/audit?kind=cancel_job&subject={id}")).GetProperty("entries").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Activation_ThatFindsAnotherVersionLive_FailsAndSaysWhy()
    {
        await using var api = await ServedApi.StartAsync(options: Quick);
        using var request = new HttpRequestMessage(HttpMethod.Put, "/v1/live/EU")
        {
            Content = JsonContent(await StoredAsync(api), TimeProvider.System.GetUtcNow().AddMilliseconds(100)),
            Headers = { { "Idempotency-Key", "once" }, { "If-Match", $"\"{new string('0', 64)}\"" } },
        };
        using var answer = await api.Client.SendAsync(request);
        var set = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());

        var job = await EndedAsync(api, set.GetProperty("job").GetString()!);

        job.GetProperty("state").GetString().ShouldBe("failed", job.ToString());
        job.GetProperty("result").GetProperty("code").GetString().ShouldBe("not_the_expected_version");
        (await LiveAsync(api)).ShouldBeNull();
    }

    [Fact]
    public async Task Activation_OfAVersionThatIsNotStored_IsRefusedAtOnce()
    {
        await using var api = await ServedApi.StartAsync();

        await PutAsync(api, new string('0', 64), TimeProvider.System.GetUtcNow().AddHours(1), 422);
        (await api.JsonAsync("GET", "/v1/jobs")).GetProperty("jobs").GetArrayLength().ShouldBe(0);
        (await api.JsonAsync("GET", "/v1/jobs/nothing", status: 404)).GetProperty("code").GetString().ShouldBe("no_such_job");
        (await api.JsonAsync("POST", "/v1/jobs/nothing/cancel", status: 404)).GetProperty("code").GetString().ShouldBe("no_such_job");
    }

    private static async Task<string> StoredAsync(ServedApi api) =>
        (await api.JsonAsync("POST", "/v1/libraries", TestLibraries.HoldsAll, 201)).GetProperty("version").GetString()!;

    private static StringContent JsonContent(string version, DateTimeOffset at) => new($$"""{"version":"{{version}}","because":"the season begins","at":"{{at:O}}"}""", System.Text.Encoding.UTF8, "application/json");

    private static async Task<JsonElement> PutAsync(ServedApi api, string version, DateTimeOffset at, int status) =>
        await api.JsonAsync("PUT", "/v1/live/EU", await JsonContent(version, at).ReadAsStringAsync(), status);

    private static async Task<string?> LiveAsync(ServedApi api) =>
        (await api.JsonAsync("GET", "/v1/live")).GetProperty("live").EnumerateArray().Where(one => one.GetProperty("market").GetString() == "EU").Select(one => one.GetProperty("version").GetString()).FirstOrDefault();

    /// <summary>Asks until the job is finished.</summary>
    private static async Task<JsonElement> EndedAsync(ServedApi api, string id)
    {
        for (var end = TimeProvider.System.GetUtcNow().AddSeconds(30); TimeProvider.System.GetUtcNow() < end;)
        {
            var job = await api.JsonAsync("GET", $"/v1/jobs/{id}");
            if (job.GetProperty("state").GetString() != "waiting")
            {
                return job;
            }
        }

        throw new TimeoutException($"Job {id} is not finished after half a minute.");
    }
}
