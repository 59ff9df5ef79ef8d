using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using DomRules.Api.Access;
using DomRules.Api.Hosting;
using DomRules.Api.Tests.Description;
using DomRules.Operations.Serving;
using DomRules.Store;
using DomRules.Store.Access;
using DomRules.Store.Memory;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace DomRules.Api.Tests.Hosting;

/// <summary>The API on a real server and a store, with a library and a network live.</summary>
internal sealed class ServedApi : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly bool _ownsStore;
    private int _keys;

    private ServedApi(IStore store, CommitQueue queue, WebApplication server, HttpClient client, bool ownsStore)
    {
        (Store, Queue, _server, Client, _ownsStore) = (store, queue, server, client, ownsStore);
    }

    internal IStore Store { get; }

    internal CommitQueue Queue { get; }

    internal HttpClient Client { get; }

    internal IServiceProvider Services => _server.Services;

    /// <summary>What a caller of an endpoint must be allowed, in a word.</summary>
    internal static string ScopeOf(Endpoint endpoint) => endpoint.Metadata.GetMetadata<NeededScope>() is not { } needed ? "open" : needed.Scope == Scope.Any ? "any key" : needed.Scope;

    internal static async Task<ServedApi> StartAsync(IStore? given = null, ApiOptions? options = null, string? library = "complete", Func<ApiServices, ApiServices>? change = null, CommitQueueOptions? queued = null, params string[] scopes)
    {
        var store = given ?? new MemoryStore();
        var queue = await CommitQueue.OpenAsync(store, TimeProvider.System, queued);
        var services = new ApiServices(store, queue, new Publishing(store, queue), new Gatekeeper(store.Keys, TimeProvider.System), TimeProvider.System);
        var key = await AddKeyAsync(store, scopes.Length == 0 ? [Scope.Administer] : scopes);
        if (library is not null)
        {
            var folder = Path.Combine(Repository.Root, "rule-libraries", library);
            (await FirstVersions.PublishAsync(services.Publishing, queue, folder, Path.Combine(folder, "network.json"), TimeProvider.System.GetUtcNow())).ShouldBeNull();
        }

        return await ServeAsync(change?.Invoke(services) ?? services, options, key, ownsStore: true);
    }

    /// <summary>Another process on the same store, as near as one can get within this one.</summary>
    internal async Task<ServedApi> BesideAsync(ApiOptions? options = null)
    {
        var queue = await CommitQueue.OpenAsync(Store, TimeProvider.System);
        var services = new ApiServices(Store, queue, new Publishing(Store, queue), new Gatekeeper(Store.Keys, TimeProvider.System), TimeProvider.System);
        return await ServeAsync(services, options, await AddKeyAsync(Store, Scope.Administer), ownsStore: false);
    }

    private static async Task<ServedApi> ServeAsync(ApiServices services, ApiOptions? options, string key, bool ownsStore)
    {
        var server = ApiServer.Build(services, (options ?? new ApiOptions()) with { Url = "http://127.0.0.1:0" });
        await server.StartAsync();
        var client = new HttpClient { BaseAddress = new Uri(server.Urls.First()) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return new ServedApi(services.Store, services.Queue, server, client, ownsStore);
    }

    internal static async Task<string> AddKeyAsync(IStore store, params string[] scopes)
    {
        var (id, hash, text) = KeyText.New();
        (await store.Keys.AddAsync(new AccessKey { Id = id, Name = "tester", SecretHash = hash, Scopes = [.. scopes.Order(StringComparer.Ordinal)], CreatedAt = TimeProvider.System.GetUtcNow() })).ShouldBeTrue();
        return text;
    }

    /// <summary>Sends JSON under a new idempotency key, or the one given.</summary>
    internal async Task<(int Status, string Body)> SendAsync(string method, string path, string? body = null, string? key = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        if (method != "GET")
        {
            request.Headers.Add("Idempotency-Key", key ?? FormattableString.Invariant($"k-{Interlocked.Increment(ref _keys)}"));
        }

        using var answer = await Client.SendAsync(request);
        return ((int)answer.StatusCode, await ReadAsync(request, answer));
    }

    /// <summary>The answer's body; every answer of every test is held against the description.</summary>
    internal static async Task<string> ReadAsync(HttpRequestMessage request, HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStringAsync();
        SchemaCheck.Answer(request.Method.Method, request.RequestUri!.PathAndQuery, (int)answer.StatusCode, answer.Content.Headers.ContentType?.ToString(), body).ShouldBeNull();
        return body;
    }

    /// <summary>The answer as JSON; its status must be the expected one.</summary>
    internal async Task<JsonElement> JsonAsync(string method, string path, string? body = null, int status = 200, string? key = null)
    {
        var (got, text) = await SendAsync(method, path, body, key);
        got.ShouldBe(status, $"{method} {path}\n{text}");
        using var json = JsonDocument.Parse(text);
        return json.RootElement.Clone();
    }

    /// <summary>Sends lines and reads the lines of the answer.</summary>
    internal async Task<List<JsonElement>> LinesAsync(string path, string lines, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(lines, Encoding.UTF8, "application/x-ndjson") };
        request.Headers.Add("Idempotency-Key", key ?? FormattableString.Invariant($"k-{Interlocked.Increment(ref _keys)}"));
        using var answer = await Client.SendAsync(request);
        var text = await ReadAsync(request, answer);
        ((int)answer.StatusCode).ShouldBe(200, text);
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.StopAsync();
        await _server.DisposeAsync();
        await Queue.DisposeAsync();
        if (_ownsStore)
        {
            await Store.DisposeAsync();
        }
    }
}
