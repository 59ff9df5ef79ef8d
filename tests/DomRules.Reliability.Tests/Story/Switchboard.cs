using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DomRules.Reliability.Tests.Story;

/// <summary>
/// The one address that a client knows. Requests are passed on to the servers in turn; at some of those that have an effect the server is killed with -9, and the client gets no answer. It passes on one at
/// a time, as one shell asks.
/// </summary>
/// <param name="fleet">The servers.</param>
/// <param name="servers">How many.</param>
/// <param name="fates">When the server is killed, by number of the effect; 0 is the first.</param>
internal sealed class Switchboard(Fleet fleet, int servers, IReadOnlyDictionary<int, KillMoment> fates) : IAsyncDisposable
{
    private readonly Dictionary<string, PassedRequest> _effects = new(StringComparer.Ordinal);
    private WebApplication? _server;
    private int _turn;

    internal string Url { get; private set; } = "";

    internal int Kills { get; private set; }

    /// <summary>Requests with an effect, by idempotency key.</summary>
    internal IReadOnlyDictionary<string, PassedRequest> Effects => _effects;

    internal async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").UseShutdownTimeout(TimeSpan.FromMilliseconds(1));
        _server = builder.Build();
        _server.Run(PassAsync);
        await _server.StartAsync();
        Url = _server.Urls.First();
    }

    public async ValueTask DisposeAsync()
    {
        await _server!.StopAsync();
        await _server.DisposeAsync();
    }

    private async Task PassAsync(HttpContext context)
    {
        var (request, key) = await ReadAsync(context.Request);
        KillMoment? fate = !HasEffect(request) || _effects.ContainsKey(key) ? null : fates.TryGetValue(_effects.Count, out var moment) ? moment : null;
        if (HasEffect(request))
        {
            _effects.TryAdd(key, request);
        }

        var server = _turn++ % servers;
        if (await AskAsync(server, request, context.Request, fate) is not { } answer)
        {
            context.Abort();
            return;
        }

        var body = await answer.Content.ReadAsStringAsync();
        if (HasEffect(request))
        {
            _effects[key] = request with { Answer = body };
        }

        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        await context.Response.WriteAsync(body);
        answer.Dispose();
    }

    /// <summary>The server's answer; null: it was killed, and another one runs in its place.</summary>
    private async Task<HttpResponseMessage?> AskAsync(int server, PassedRequest request, HttpRequest asked, KillMoment? fate)
    {
        using var message = Message(request, asked);
        if (fate is null)
        {
            return await fleet.Client(server).SendAsync(message);
        }

        Kills++;
        if (fate == KillMoment.Before)
        {
            await fleet.ReplaceAsync(server);
            return null;
        }

        var answering = fleet.Client(server).SendAsync(message);
        await Task.WhenAny(fate == KillMoment.Answered ? answering : Task.Delay(Shopper.Pause));
        await fleet.ReplaceAsync(server);
        await Task.WhenAny(answering);
        return null;
    }

    private static async Task<(PassedRequest Request, string Key)> ReadAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        return (new PassedRequest(request.Method, request.Path + request.QueryString, request.ContentType ?? "", body.ToArray(), null), request.Headers["Idempotency-Key"].ToString());
    }

    private static HttpRequestMessage Message(PassedRequest request, HttpRequest asked)
    {
        var message = new HttpRequestMessage(new HttpMethod(request.Method), request.Path) { Content = request.Body.Length == 0 ? null : new ByteArrayContent(request.Body) };
        if (message.Content is { } content && request.Type.Length > 0)
        {
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(request.Type);
        }

        foreach (var name in new[] { "Authorization", "Idempotency-Key" })
        {
            message.Headers.TryAddWithoutValidation(name, asked.Headers[name].ToString());
        }

        return message;
    }

    private static bool HasEffect(PassedRequest request) => request.Method != "GET" && !request.Path.StartsWith("/v1/simulate", StringComparison.Ordinal);
}
