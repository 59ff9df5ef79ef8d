using DomRules.Api.Access;
using DomRules.Api.Hosting;
using DomRules.Operations.Serving;

namespace DomRules.Reliability.Tests.Host;

/// <summary>A server like that of <c>domrules serve</c>, on a clock that runs fast, until it is killed, or whoever started it ends.</summary>
internal static class FastServer
{
    internal static async Task<int> RunAsync(string address, DateTimeOffset start, double speed)
    {
        await using var store = await AnyStore.OpenAsync(address);
        var clock = new FastClock(start, speed);
        await using var queue = await CommitQueue.OpenAsync(store, clock);
        var services = new ApiServices(store, queue, new Publishing(store, queue), new Gatekeeper(store.Keys, clock), clock);
        await using var server = ApiServer.Build(services, new ApiOptions { Url = "http://127.0.0.1:0", Tick = TimeSpan.FromMilliseconds(20) });
        await server.StartAsync();
        await Console.In.ReadToEndAsync();
        return 0;
    }
}
