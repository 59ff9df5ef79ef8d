using System.Collections.Concurrent;
using System.Net;
using DomRules.Store;
using DomRules.Store.PostgreSql;
using DomRules.Store.Sqlite;
using DomRules.Testing.PostgreSql;
using Xunit.Abstractions;

namespace DomRules.Reliability.Tests;

/// <summary>The server is killed with -9 under load, again and again. What it acknowledged is there, what it did not is done once when it is asked again, and nothing is sold twice.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Clients = 16;
    private const int Skus = 30;
    private const int OnHand = 150;

    [Fact]
    public async Task Sqlite_KilledUnderLoad_LosesNothing()
    {
        var folder = Directory.CreateTempSubdirectory("kills").FullName;
        var file = Path.Combine(folder, "store.db");
        await RunAsync(file, folder, Scale.Of(10, 1_000), () => Task.FromResult<IStore>(SqliteStore.Open(file)));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task PostgreSql_ServerOfOursKilledUnderLoad_LosesNothing()
    {
        var folder = Directory.CreateTempSubdirectory("kills").FullName;
        var address = (await PostgreSqlServer.Shared).NewSchema();
        await RunAsync(address, folder, Scale.Of(5, 300), async () => await PostgreSqlStore.OpenAsync(address));
        Directory.Delete(folder, recursive: true);
    }

    private async Task RunAsync(string address, string folder, int kills, Func<Task<IStore>> open)
    {
        const int seed = 20261126;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var market = Market.Write(folder, Skus, OnHand);
        var (acknowledged, asked) = (new ConcurrentDictionary<string, string>(), new ConcurrentDictionary<string, string>());
        using var heard = new Tally();
        string? key = null;
        for (var kill = 0; kill < kills; kill++)
        {
            await using var server = await ServeProcess.StartAsync(address, market);
            key ??= server.Key.ShouldNotBeNull();
            using var client = server.Client(key);
            var load = LoadAsync(new Shopper(client), kill, random.Next(), acknowledged, asked, heard);
            await heard.ReachAsync(heard.Count + random.Next(1, 60), load);
            await server.KillAsync();
            await load;
        }

        await using (var server = await ServeProcess.StartAsync(address, market))
        {
            using var client = server.Client(key!);
            await AskAgainAsync(client, acknowledged, asked);
        }

        await using var store = await open();
        var live = await StoreCheck.SoundAsync(store);
        live.State.Orders.Keys.ShouldBe(asked.Keys, ignoreOrder: true);
        var (whole, none) = await StoreCheck.WholeAsync(store, live);
        whole.ShouldBeGreaterThan(0);
        output.WriteLine($"baskets of 1 to 20 lines on {Skus} SKUs: {whole} wholly reserved, {none} not at all, 0 partly");
        output.WriteLine($"{kills} kills, {asked.Count} orders asked for, {acknowledged.Count} acknowledged before a kill, 0 lost, 0 twice");
    }

    /// <summary>Clients place orders until the server is gone.</summary>
    private static async Task LoadAsync(Shopper shopper, int kill, int seed, ConcurrentDictionary<string, string> acknowledged, ConcurrentDictionary<string, string> asked, Tally heard) =>
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async client =>
        {
            var random = new Random(seed + client);
            for (var i = 0; ; i++)
            {
                var id = FormattableString.Invariant($"k{kill}-{client}-{i}");
                var order = asked[id] = Market.Order(id, [.. Basket(random)]);
                if (await shopper.PlaceAsync(id, order) is not { } answer)
                {
                    return;
                }

                answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
                acknowledged[id] = answer.Body;
                heard.Add();
            }
        }));

    /// <summary>1 to 20 lines, each of another SKU.</summary>
    private static IEnumerable<int> Basket(Random random) => Enumerable.Range(0, Skus).OrderBy(_ => random.Next()).Take(random.Next(1, 21));

    /// <summary>A repetition of what was acknowledged gets the same bytes; of what was not, an answer.</summary>
    private static async Task AskAgainAsync(HttpClient client, ConcurrentDictionary<string, string> acknowledged, ConcurrentDictionary<string, string> asked)
    {
        var shopper = new Shopper(client);
        foreach (var (id, order) in asked)
        {
            var again = await shopper.InsistAsync(id, order);
            again.Status.ShouldBe(HttpStatusCode.OK, again.Body);
            if (acknowledged.TryGetValue(id, out var before))
            {
                again.Body.ShouldBe(before);
            }
        }
    }
}
