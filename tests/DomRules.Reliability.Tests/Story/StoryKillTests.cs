using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using DomRules.Model.Canonical;
using DomRules.Model.Life;
using DomRules.Operations.Replaying;
using DomRules.Operations.Serving;
using DomRules.Store;
using DomRules.Store.PostgreSql;
using DomRules.Store.Sqlite;
using DomRules.Testing.PostgreSql;
using Xunit.Abstractions;

namespace DomRules.Reliability.Tests.Story;

/// <summary>
/// What docs/http-api.md tells people to type, to the letter, while others buy and the servers are killed with -9 in the middle of it: before a request is heard, while it is done, after it was answered and
/// before the answer arrives. Nothing acknowledged is missing afterwards, everything happened once, and nothing was sold twice.
/// </summary>
public sealed class StoryKillTests(ITestOutputHelper output)
{
    private const int Seed = 20261126;
    private const int Effects = 23;
    private const int Shirts = 60;

    /// <summary>The 60, and of the nine in a shop those that need not stay on its shelf.</summary>
    private const int MayBeSold = 66;

    private const string EffectsOfThePage =
        "order confirm event count count adjust promise order release ship deliver return return_received count cancel publish schedule cancel_job open_change simulate forget add_key revoke_key";

    private static readonly string Library = Path.Combine(Repository.Root, "rule-libraries", "complete");

    [Fact]
    public async Task Sqlite_KilledWhileThePageIsTyped_EverythingHappensOnce()
    {
        var folder = Directory.CreateTempSubdirectory("story").FullName;
        var file = Path.Combine(folder, "store.db");
        await RunAsync(file, folder, 1, () => Task.FromResult<IStore>(SqliteStore.Open(file)));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task PostgreSql_TwoServersKilledWhileThePageIsTyped_EverythingHappensOnce()
    {
        var folder = Directory.CreateTempSubdirectory("story").FullName;
        var address = (await PostgreSqlServer.Shared).NewSchema();
        await RunAsync(address, folder, 2, async () => await PostgreSqlStore.OpenAsync(address));
        Directory.Delete(folder, recursive: true);
    }

    private async Task RunAsync(string address, string folder, int servers, Func<Task<IStore>> open)
    {
        output.WriteLine($"seed {Seed}");
        Rush rush;
        Dictionary<string, PassedRequest> effects;
        await using (var fleet = new Fleet(address, (Library, Path.Combine(Library, "network.json"))))
        {
            await fleet.StartAsync(servers);
            rush = new Rush(fleet);
            await using var switchboard = new Switchboard(fleet, servers, Fates(new Random(Seed)));
            await switchboard.StartAsync();
            await StockAsync(fleet.Client(0));
            var buying = rush.RunAsync();
            var said = await TypedPage.TypeAsync(folder, switchboard.Url, fleet.Client(0).DefaultRequestHeaders.Authorization!.Parameter!);
            rush.End();
            await buying;
            ToldWell(said);
            effects = new(switchboard.Effects);
            effects.Count.ShouldBe(Effects);
            await AskAgainAsync(fleet, rush, effects);
            output.WriteLine($"{effects.Count} effects of the page, {switchboard.Kills} kills, {rush.Acknowledged.Count} orders placed meanwhile");
        }

        await using var store = await open();
        await LookAsync(store, rush);
    }

    /// <summary>Which effect of the page meets a kill, and when; on demand all of them do.</summary>
    private static Dictionary<int, KillMoment> Fates(Random random)
    {
        var chosen = Enumerable.Range(0, Effects).OrderBy(_ => random.Next()).Take(Scale.Of(2, Effects)).ToList();
        return chosen.Index().ToDictionary(one => one.Item, one => (KillMoment)((one.Index + 1) % 3));
    }

    private static async Task StockAsync(HttpClient client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/inventory/counts") { Content = new StringContent($$"""{"node":"BER_DC","sku":"{{Rush.Sku}}","onHand":"{{Shirts}}"}""", Encoding.UTF8, "application/json") };
        request.Headers.Add("Idempotency-Key", "shirts");
        using var answer = await client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
    }

    private static void ToldWell(string said)
    {
        foreach (var words in new[] { "\"outcome\":\"routed\"", "\"applied\":false", "\"kind\":\"promise\"", "\"status\":\"delivered\"", "\"outcome\":\"accepted\"", "\"status\":\"returned\"", "\"verdict\":\"identical\"", "{\"done\":true,\"lines\":2,\"failed\":0}", "\"notReproduced\":0", "\"revoked\":true" })
        {
            said.ShouldContain(words);
        }
    }

    /// <summary>Who comes again under a key is answered with the same bytes, of every server.</summary>
    private static async Task AskAgainAsync(Fleet fleet, Rush rush, Dictionary<string, PassedRequest> effects)
    {
        var turn = 0;
        foreach (var (key, effect) in effects)
        {
            var (status, again) = await SendAsync(fleet.Client(turn++), key, effect);
            ((int)status).ShouldBeInRange(200, 299, again);
            if (IsOf2001(effect))
            {
                again.ShouldContain("\"forgotten\":true");
            }
            else
            {
                Told(again).ShouldBe(Told(effect.Answer.ShouldNotBeNull()), effect.Path);
            }
        }

        foreach (var (order, answer) in rush.Acknowledged)
        {
            (await new Shopper(fleet.Client(turn++)).InsistAsync(order, Rush.Order(order))).Body.ShouldBe(answer);
        }
    }

    private static async Task<(HttpStatusCode Status, string Body)> SendAsync(HttpClient client, string key, PassedRequest effect)
    {
        using var request = new HttpRequestMessage(new HttpMethod(effect.Method), effect.Path) { Content = effect.Body.Length == 0 ? null : new ByteArrayContent(effect.Body) };
        request.Headers.Add("Idempotency-Key", key);
        if (request.Content is { } content && effect.Type.Length > 0)
        {
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(effect.Type);
        }

        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Whether the page has the answer forgotten, with the person of order 2001.</summary>
    private static bool IsOf2001(PassedRequest effect) =>
        !effect.Path.EndsWith("/forget", StringComparison.Ordinal) && (effect.Path.Contains("/2001/", StringComparison.Ordinal) || Encoding.UTF8.GetString(effect.Body).Contains("\"2001\"", StringComparison.Ordinal));

    /// <summary>What must be the same: a secret is told once, and a library that is sent again is stored again.</summary>
    private static string Told(string answer)
    {
        var told = JsonNode.Parse(answer)!.AsObject();
        told.Remove("key");
        told.Remove(told.ContainsKey("label") ? "at" : "");
        return Encoding.UTF8.GetString(CanonicalJson.Write(told));
    }

    /// <summary>The store without any server.</summary>
    private async Task LookAsync(IStore store, Rush rush)
    {
        var live = await StoreCheck.SoundAsync(store);
        live.State.Orders["2001"].Status.ShouldBe(OrderStatus.Cancelled);
        live.State.Orders["2003"].Status.ShouldBe(OrderStatus.Returned);
        live.State.Orders.Keys.Where(id => id.StartsWith(Rush.Prefix, StringComparison.Ordinal)).ShouldBe(rush.Acknowledged.Keys, ignoreOrder: true);
        live.State.AccountAt(new StockPlace("BER_DC", "TENT-4"))!.OnHand.ShouldBe(17);
        var sold = live.State.Orders.Values.Count(order => order.Order.Id.StartsWith(Rush.Prefix, StringComparison.Ordinal) && order.Status == OrderStatus.Reserved);
        sold.ShouldBe(MayBeSold);
        rush.Acknowledged.Count.ShouldBeGreaterThan(MayBeSold);
        (await KindsAsync(store)).ShouldBe(EffectsOfThePage);
        await ReplayAsync(store);
    }

    /// <summary>What the log says that the page did.</summary>
    private static async Task<string> KindsAsync(IStore store)
    {
        var kinds = new List<string>();
        for (long after = 0; await store.Commits.ReadAsync(after, 1_000) is { Count: > 0 } page; after = page[^1].Number)
        {
            kinds.AddRange(page.Where(commit => commit.Actor == "first" && commit.Subject?.StartsWith(Rush.Prefix, StringComparison.Ordinal) != true && commit.Subject != Rush.Sku).Select(commit => commit.Kind));
        }

        return string.Join(' ', kinds);
    }

    /// <summary>Every decision, made again, comes to the same bytes; but for those of the person who is forgotten.</summary>
    private async Task ReplayAsync(IStore store)
    {
        var (same, forgotten) = (0, 0);
        await foreach (var decision in new StoreReplaying(store).AllAsync())
        {
            decision.Verdict.ShouldBe(decision.Decision.Order == "2001" ? ReplayVerdict.WithoutInputs : ReplayVerdict.Identical, decision.Detail);
            (same, forgotten) = decision.Decision.Order == "2001" ? (same, forgotten + 1) : (same + 1, forgotten);
        }

        forgotten.ShouldBeGreaterThan(0);
        output.WriteLine($"{same} decisions made again to the byte");
    }
}
