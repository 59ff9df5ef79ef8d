using System.Net.Http.Headers;
using System.Text;
using DomRules.Api.Access;
using DomRules.Api.Hosting;
using DomRules.Operations.Serving;
using DomRules.Store;
using DomRules.Store.Access;
using DomRules.Store.Memory;
using Microsoft.AspNetCore.Builder;

namespace DomRules.Api.Tests.Hosting;

/// <summary>The API on a real server and a store, with a library and a network live.</summary>
internal sealed class ServedApi : IAsyncDisposable
{
    private readonly WebApplication _server;
    private int _keys;

    private ServedApi(IStore store, CommitQueue queue, WebApplication server, HttpClient client)
    {
        (Store, Queue, _server, Client) = (store, queue, server, client);
    }

    internal IStore Store { get; }

    internal CommitQueue Queue { get; }

    internal HttpClient Client { get; }

    internal static async Task<ServedApi> StartAsync(IStore? given = null, ApiOptions? options = null, string? library = "complete", params string[] scopes)
    {
        var store = given ?? new MemoryStore();
        var queue = await CommitQueue.OpenAsync(store, TimeProvider.System);
        var services = new ApiServices(store, queue, new Publishing(store, queue), new Gatekeeper(store.Keys, TimeProvider.System), TimeProvider.System);
        var key = await AddKeyAsync(store, scopes.Length == 0 ? [Scope.Administer] : scopes);
        if (library is not null)
        {
            var folder = Path.Combine(Repository.Root, "rule-libraries", library);
            (await FirstVersions.PublishAsync(services.Publishing, queue, folder, Path.Combine(folder, "network.json"), DateTimeOffset.UtcNow)).ShouldBeNull();
        }

        var server = ApiServer.Build(services, (options ?? new ApiOptions()) with { Url = "http://127.0.0.1:0" });
        await server.StartAsync();
        var client = new HttpClient { BaseAddress = new Uri(server.Urls.First()) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return new ServedApi(store, queue, server, client);
    }

    internal static async Task<string> AddKeyAsync(IStore store, params string[] scopes)
    {
        var (id, hash, text) = KeyText.New();
        (await store.Keys.AddAsync(new AccessKey { Id = id, Name = "tester", SecretHash = hash, Scopes = [.. scopes.Order(StringComparer.Ordinal)], CreatedAt = DateTimeOffset.UtcNow })).ShouldBeTrue();
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
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.StopAsync();
        await _server.DisposeAsync();
        await Queue.DisposeAsync();
        await Store.DisposeAsync();
    }
}
