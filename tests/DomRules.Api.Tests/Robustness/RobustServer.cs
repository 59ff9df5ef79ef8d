using System.Net.Http.Headers;
using DomRules.Api.Hosting;
using DomRules.Api.Tests.Hosting;

namespace DomRules.Api.Tests.Robustness;

/// <summary>One server for many ill-formed requests, and how each of them must be answered.</summary>
public sealed class RobustServer : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private int _keys;

    internal ServedApi Api { get; private set; } = null!;

    /// <summary>A key that may do one thing that no endpoint wants by itself.</summary>
    internal string Powerless { get; private set; } = "";

    public async Task InitializeAsync()
    {
        Api = await ServedApi.StartAsync(options: new ApiOptions { RequestsPerSecond = 10_000_000, Burst = 10_000_000, StrangersPerSecond = 1_000_000, StrangersBurst = 1_000_000 });
        Powerless = await ServedApi.AddKeyAsync(Api.Store);
        await Api.JsonAsync("POST", "/v1/orders", TestOrders.Tent("1"));
    }

    public async Task DisposeAsync() => await Api.DisposeAsync();

    /// <summary>What was not answered as it must be, so that one run tells all.</summary>
    internal List<string> Wrong { get; } = [];

    /// <summary>Sends it, and notes what is wrong with the answer.</summary>
    internal async Task TryAsync(string method, string path, byte[]? body, string contentType = "application/json")
    {
        try
        {
            await SendAsync(method, path, body, contentType);
        }
        catch (Exception e) when (e is ShouldAssertException or HttpRequestException or OperationCanceledException)
        {
            Wrong.Add($"{method} {path} {(body is null ? "" : System.Text.Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, 300))))}\n{e.Message[..Math.Min(700, e.Message.Length)]}");
        }
    }

    /// <summary>Nothing was.</summary>
    internal void ShouldBeFine()
    {
        var wrong = Wrong.ToList();
        Wrong.Clear();
        wrong.ShouldBeEmpty($"{wrong.Count} answers\n{string.Join('\n', wrong.Take(8))}");
    }

    /// <summary>Sends it; it must be answered in time, as described, and by no defect.</summary>
    internal async Task<(int Status, string Body)> SendAsync(string method, string path, byte[]? body, string contentType = "application/json", string? authorization = null, Action<HttpRequestMessage>? more = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Api.Client.BaseAddress + path.TrimStart('/'), new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        request.Headers.Add("Idempotency-Key", FormattableString.Invariant($"r-{Interlocked.Increment(ref _keys)}"));
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        }

        if (authorization is not null)
        {
            request.Headers.Remove("Authorization");
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        more?.Invoke(request);
        using var patience = new CancellationTokenSource(Patience);
        using var answer = await Api.Client.SendAsync(request, patience.Token);
        var text = await ServedApi.ReadAsync(request, answer);
        var status = (int)answer.StatusCode;
        status.ShouldBeLessThan(500, $"{method} {path}\n{text}");
        if (status >= 400)
        {
            answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json", $"{method} {path} {status}\n{text}");
            System.Text.Json.JsonDocument.Parse(text).RootElement.GetProperty("detail").GetString()!.Length.ShouldBeGreaterThan(10, text);
        }

        return (status, text);
    }
}
