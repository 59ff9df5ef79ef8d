using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DomRules.Api.Tests.Webhooks;

/// <summary>Somebody who listens to webhooks on this machine, and answers as the test says.</summary>
internal sealed class HookReceiver : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentQueue<Hook> _heard = new();

    private HookReceiver(WebApplication server) => _server = server;

    /// <summary>A request that came in.</summary>
    internal sealed record Hook(string Id, long Timestamp, string Signature, string ContentType, byte[] Body)
    {
        internal string Text => System.Text.Encoding.UTF8.GetString(Body);
    }

    /// <summary>What came in so far.</summary>
    internal IReadOnlyList<Hook> Heard => [.. _heard];

    internal string Url => _server.Urls.First();

    /// <summary>How it answers; 200 unless told otherwise.</summary>
    internal Func<Hook, HttpContext, Task> Answer { get; set; } = (_, _) => Task.CompletedTask;

    internal static async Task<HookReceiver> StartAsync(string url = "http://127.0.0.1:0")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        var server = builder.Build();
        var receiver = new HookReceiver(server);
        server.Run(receiver.HearAsync);
        await server.StartAsync();
        return receiver;
    }

    /// <summary>Waits until so many came in.</summary>
    internal async Task<IReadOnlyList<Hook>> WaitAsync(int count)
    {
        for (var end = TimeProvider.System.GetUtcNow().AddSeconds(30); _heard.Count < count;)
        {
            (TimeProvider.System.GetUtcNow() < end).ShouldBeTrue($"{_heard.Count} of {count} came in within half a minute");
            await Task.Yield();
        }

        return Heard;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync();
        await _server.DisposeAsync();
    }

    private async Task HearAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var headers = context.Request.Headers;
        var hook = new Hook(headers["webhook-id"]!, long.Parse(headers["webhook-timestamp"]!, System.Globalization.CultureInfo.InvariantCulture), headers["webhook-signature"]!, context.Request.ContentType!, body.ToArray());
        await Answer(hook, context);
        _heard.Enqueue(hook);
    }
}
