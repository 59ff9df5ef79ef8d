using System.Net;
using DomRules.Model.Life;
using DomRules.Store;
using DomRules.Store.PostgreSql;
using DomRules.Store.Sqlite;
using DomRules.Testing.PostgreSql;
using Xunit.Abstractions;

namespace DomRules.Reliability.Tests;

/// <summary>Many clients want few units: exactly as many get them as there are.</summary>
public sealed class ContentionTests(ITestOutputHelper output)
{
    private const int Clients = 64;
    private const int Skus = 10;
    private const int OnHand = 12;

    [Fact]
    public async Task Sqlite_ManyClientsOnTenSkus_SellWhatIsThere()
    {
        var folder = Directory.CreateTempSubdirectory("crowd").FullName;
        var file = Path.Combine(folder, "store.db");
        await RunAsync([file], folder, () => Task.FromResult<IStore>(SqliteStore.Open(file)));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task PostgreSql_ManyClientsAndTwoServers_SellWhatIsThere()
    {
        var folder = Directory.CreateTempSubdirectory("crowd").FullName;
        var address = (await PostgreSqlServer.Shared).NewSchema();
        await RunAsync([address, address], folder, async () => await PostgreSqlStore.OpenAsync(address));
        Directory.Delete(folder, recursive: true);
    }

    private async Task RunAsync(string[] addresses, string folder, Func<Task<IStore>> open)
    {
        var market = Market.Write(folder, Skus, OnHand);
        var servers = new List<ServeProcess>();
        foreach (var address in addresses)
        {
            servers.Add(await ServeProcess.StartAsync(address, market));
        }

        var key = servers[0].Key.ShouldNotBeNull();
        var clients = servers.ConvertAll(server => server.Client(key));
        var answers = await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => ShopAsync(new Shopper(clients[client % clients.Count]), client)));
        clients.ForEach(client => client.Dispose());
        foreach (var server in servers)
        {
            await server.DisposeAsync();
        }

        var routed = answers.Sum();
        routed.ShouldBe(Skus * 2 * OnHand);
        await using var store = await open();
        var live = await StoreCheck.SoundAsync(store);
        live.State.Orders.Values.Count(order => order.Status == OrderStatus.Reserved).ShouldBe(routed);
        output.WriteLine($"{Clients} clients, {servers.Count} servers, {Clients * Skus} orders for {routed} units: {routed} sold, 0 twice");
    }

    /// <summary>Wants one unit of each SKU, one order after the other; how many orders were routed.</summary>
    private static async Task<int> ShopAsync(Shopper shopper, int client)
    {
        var routed = 0;
        for (var i = 0; i < Skus; i++)
        {
            var id = FormattableString.Invariant($"c{client}-{i}");
            var answer = await shopper.InsistAsync(id, Market.Order(id, (client + i) % Skus));
            answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
            routed += answer.Body.Contains("\"outcome\":\"routed\"", StringComparison.Ordinal) ? 1 : 0;
        }

        return routed;
    }
}
