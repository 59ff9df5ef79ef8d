using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DomRules.Reliability.Tests;

/// <summary>Listens to webhooks and fails three times in ten, in every way there is: refusals, broken connections before and after it took the message, silence. It can be away altogether, too.</summary>
internal sealed class UnreliableReceiver(int seed) : IAsyncDisposable
{
    private const int MostSilences = 20;
    private readonly ConcurrentDictionary<string, int> _attempts = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private readonly List<Taken> _taken = [];
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private WebApplication? _server;
    private int _silences;

    /// <summary>A message that the receiver took, whether or not the sender learned of it.</summary>
    internal sealed record Taken(string Id, string Subject, string Hash);

    internal string Url { get; private set; } = "http://127.0.0.1:0";

    internal int Attempts => _attempts.Values.Sum();

    internal int Silences => Math.Min(_silences, MostSilences);

    /// <summary>What was taken, in order; repetitions too.</summary>
    internal IReadOnlyList<Taken> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _taken];
            }
        }
    }

    internal int Count
    {
        get
        {
            lock (_lock)
            {
                return _taken.Count;
            }
        }
    }

    /// <summary>Returns when something came in, or nothing did for a while.</summary>
    internal Task NextAsync() => Task.WhenAny(_next.Task.WaitAsync(TimeSpan.FromMilliseconds(100)));

    internal async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Url).UseShutdownTimeout(TimeSpan.FromMilliseconds(1));
        _server = builder.Build();
        _server.Run(HearAsync);
        await _server.StartAsync();
        Url = _server.Urls.First();
    }

    /// <summary>Nobody listens at its address from now on.</summary>
    internal async Task StopAsync()
    {
        await _server!.StopAsync();
        await _server.DisposeAsync();
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    private async Task HearAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var id = context.Request.Headers["webhook-id"].ToString();
        Interlocked.Exchange(ref _next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
        var attempt = _attempts.AddOrUpdate(id, 1, (_, before) => before + 1);
        switch (Dice(id, attempt))
        {
            case < 8:
                context.Response.StatusCode = 500;
                break;
            case < 12:
                context.Response.StatusCode = 503;
                context.Response.Headers.RetryAfter = "0";
                break;
            case < 20:
                context.Abort();
                break;
            case < 28:
                Take(id, body.ToArray());
                context.Abort();
                break;
            case < 30 when Interlocked.Increment(ref _silences) <= MostSilences:
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                break;
            case < 30:
                context.Response.StatusCode = 429;
                break;
            default:
                Take(id, body.ToArray());
                break;
        }
    }

    private void Take(string id, byte[] body)
    {
        using var json = JsonDocument.Parse(body);
        lock (_lock)
        {
            _taken.Add(new Taken(id, json.RootElement.GetProperty("subject").GetString()!, Convert.ToHexStringLower(SHA256.HashData(body))));
        }
    }

    private int Dice(string id, int attempt) =>
        (int)(BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed} {id} {attempt}")))) % 100);
}
