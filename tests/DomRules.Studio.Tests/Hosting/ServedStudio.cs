using System.Net.Http.Headers;
using System.Text;
using DomRules.Api.Access;
using DomRules.Api.Hosting;
using DomRules.Operations.Samples;
using DomRules.Operations.Serving;
using DomRules.Store;
using DomRules.Store.Access;
using DomRules.Store.Memory;
using DomRules.Studio.Accounts;
using DomRules.Studio.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DomRules.Studio.Tests.Hosting;

/// <summary>Studio and API on a real server, with the fashion chain live, the first days of its November told, and one order held.</summary>
public sealed class ServedStudio : IAsyncDisposable
{
    internal const string Password = "a calm long sentence";

    /// <summary>Text from outside that would do harm if it were taken for markup.</summary>
    internal const string Hostile = "<img src=x onerror=alert(1)>";

    /// <summary>An order that is planned, and that no node was told of.</summary>
    internal const string PlannedOrder = "PLANNED-1";

    private const string HeldOrder =
        """
        {"do":"order","order":{"id":"HELD-1","channel":"web","market":"DE","currency":"EUR","risk":"high","destination":{"country":"DE","postalCode":"10115","latitude":52.53,"longitude":13.38},"lines":[{"number":1,"sku":"SCARF","quantity":1,"unitPrice":"29.00"}]}}
        """;

    private static readonly string Planned = HeldOrder.Replace("HELD-1", PlannedOrder, StringComparison.Ordinal).Replace("\"risk\":\"high\",", "", StringComparison.Ordinal);

    private static readonly string Hostiles = HeldOrder.Replace("HELD-1", Hostile, StringComparison.Ordinal).Replace("SCARF", "<b>bold</b>", StringComparison.Ordinal);

    private readonly WebApplication _server;
    private readonly CommitQueue _queue;

    private ServedStudio(ApiServices services, WebApplication server, CommitQueue queue)
    {
        (Services, _server, _queue) = (services, server, queue);
        People = new People(services);
    }

    internal ApiServices Services { get; }

    internal People People { get; }

    internal IStore Store => Services.Store;

    /// <summary>Everything that the server answers, pages too.</summary>
    internal IReadOnlyList<Endpoint> Endpoints => _server.Services.GetRequiredService<EndpointDataSource>().Endpoints;

    internal Uri Address => new(_server.Urls.First());

    internal static async Task<ServedStudio> StartAsync(int told = 400, TimeSpan? tick = null, Func<ApiServices, ApiServices>? with = null, int? strangers = null, TimeProvider? clock = null)
    {
        var (store, time) = (new MemoryStore(), clock ?? TimeProvider.System);
        var queue = await CommitQueue.OpenAsync(store, time);
        var services = new ApiServices(store, queue, new Publishing(store, queue), new Gatekeeper(store.Keys, time), time);
        services = with?.Invoke(services) ?? services;
        var folder = Path.Combine(Repository.Root, "rule-libraries", "de-fashion");
        (await FirstVersions.PublishAsync(services.Publishing, queue, folder, Path.Combine(folder, "network.json"), time.GetUtcNow())).ShouldBeNull();
        var server = ApiServer.Build(services, Options(tick ?? TimeSpan.FromSeconds(1), strangers), StudioServer.Face(services));
        await server.StartAsync();
        var studio = new ServedStudio(services, server, queue);
        await studio.TellAsync([.. File.ReadLines(Path.Combine(folder, "november-2026", "events.ndjson")).Take(told).Select(WithoutTime), HeldOrder.Trim(), Hostiles.Trim(), Planned.Trim()]);
        return studio;
    }

    /// <summary>The sample market as it is now.</summary>
    internal static async Task<ServedStudio> SampleAsync()
    {
        var store = new MemoryStore();
        await SampleMarket.FillAsync(store, TimeProvider.System.GetUtcNow());
        var queue = await CommitQueue.OpenAsync(store, TimeProvider.System);
        var services = new ApiServices(store, queue, new Publishing(store, queue), new Gatekeeper(store.Keys, TimeProvider.System), TimeProvider.System);
        var server = ApiServer.Build(services, new ApiOptions { Url = "http://127.0.0.1:0" }, StudioServer.Face(services));
        await server.StartAsync();
        return new ServedStudio(services, server, queue);
    }

    /// <summary>Done once the language services are as fast as they become a few seconds after the start.</summary>
    internal Task Warmed => _server.Services.GetServices<IHostedService>().OfType<DomRules.Studio.Editor.LanguageWarming>().Single().ExecuteTask!;

    /// <summary>The command that places an order like the held one.</summary>
    internal static string HeldAs(string id) => HeldOrder.Trim().Replace("HELD-1", id, StringComparison.Ordinal);

    /// <summary>An account of a new person with these roles; what they sign in with.</summary>
    internal async Task<string> AddPersonAsync(string name, params string[] roles)
    {
        var token = Token.New();
        await Store.Accounts.InviteAsync(new DomRules.Store.Accounts.Invitation(Token.HashOf(token), [.. roles], TimeProvider.System.GetUtcNow().AddHours(1)));
        var signIn = name.Replace(' ', '.').ToLowerInvariant();
        (await People.AcceptAsync(token, name, signIn, Password)).ShouldBeNull();
        return signIn;
    }

    /// <summary>The cookie of somebody who signed in.</summary>
    internal async Task<string> SignInAsync(string signIn) => (await People.SignInAsync(signIn, Password))!.Value.Token;

    /// <summary>Who somebody is to changes, by what they sign in with or by their name.</summary>
    internal async Task<DomRules.Operations.Changes.Person> PersonAsync(string signIn)
    {
        var user = await People.OfAsync(await SignInAsync(signIn.Replace(' ', '.').ToLowerInvariant()), default);
        return await new DomRules.Studio.Changes.Reviewing(Services).PersonAsync(user!);
    }

    /// <summary>Hash of a stored version: the fashion chain's library with a comment, and with stores that reach so far.</summary>
    internal async Task<string> VersionAsync(string comment, int reach = 120)
    {
        var files = DomRules.Operations.Versions.LibraryBundle.OfPath(Path.Combine(Repository.Root, "rule-libraries", "de-fashion")).Value!.Files;
        var text = files["de_fashion.route"].Replace("store_reach = 120 km", FormattableString.Invariant($"store_reach = {reach} km"), StringComparison.Ordinal) + $"\n// {comment}\n";
        return (await Services.Publishing.StoreLibraryAsync(new DomRules.Operations.Versions.FileBundle(files.SetItem("de_fashion.route", text)), "", "tester", TimeProvider.System.GetUtcNow())).Value!.Hash;
    }

    /// <summary>Hash of the version that decides an order of the German market that comes in now.</summary>
    internal async Task<string?> DecidedByAsync(string order)
    {
        await TellAsync([HeldAs(order)]);
        return (await Store.Decisions.FindAsync(new() { Order = order }, null, 1))[0].Version;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync();
        await _server.DisposeAsync();
        await _queue.DisposeAsync();
        await Store.DisposeAsync();
    }

    /// <summary>Commands, a JSON object each, that a feed tells over the API.</summary>
    internal async Task TellAsync(IReadOnlyList<string> lines)
    {
        var (id, hash, text) = KeyText.New();
        await Store.Keys.AddAsync(new AccessKey { Id = id, Name = "feed", SecretHash = hash, Scopes = [Scope.Administer], CreatedAt = TimeProvider.System.GetUtcNow() });
        using var client = new HttpClient { BaseAddress = Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/bulk") { Content = new StringContent(string.Join('\n', lines) + "\n", Encoding.UTF8, "application/x-ndjson") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", text);
        request.Headers.Add("Idempotency-Key", id);
        using var answer = await client.SendAsync(request);
        (await answer.Content.ReadAsStringAsync()).ShouldEndWith("}\n");
        answer.EnsureSuccessStatusCode();
    }

    private static ApiOptions Options(TimeSpan tick, int? strangers)
    {
        var options = new ApiOptions { Url = "http://127.0.0.1:0", Tick = tick };
        return strangers is { } many ? options with { StrangersBurst = many } : options;
    }

    private static string WithoutTime(string line) => "{" + line[(line.IndexOf("\",", StringComparison.Ordinal) + 2)..];
}
