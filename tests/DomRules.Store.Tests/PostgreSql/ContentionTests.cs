using DomRules.Store.Commits;
using DomRules.Store.PostgreSql;
using DomRules.Store.Tests.Load;
using Xunit.Abstractions;

namespace DomRules.Store.Tests.PostgreSql;

/// <summary>Many clients of several processes at once never sell what is not there.</summary>
public sealed class ContentionTests(ITestOutputHelper output)
{
    private const int Clients = 64;
    private const int Skus = 10;
    private const int Units = 6;

    private static readonly bool IsHeavy = Environment.GetEnvironmentVariable("DOMRULES_HEAVY") == "1";

    [Fact]
    public async Task LastUnit_AskedForAThousandTimesAtOnce_IsGrantedOnce()
    {
        var rounds = IsHeavy ? 50 : 2;
        var address = await EmptyStore.AddressAsync();
        await using var one = await PostgreSqlStore.OpenAsync(address);
        await using var two = await PostgreSqlStore.OpenAsync(address);
        for (var round = 0; round < rounds; round++)
        {
            var sku = $"SHIRT {round}";
            await Shopper.Stock(one, sku, 1);
            var granted = await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => Task.Run(() => Shopper.Reserve(i % 2 == 0 ? one : two, $"{sku} order {i}", sku))));
            granted.Count(yes => yes).ShouldBe(1);
        }

        (await Ledger.Check(one, [])).ShouldBe(rounds);
        output.WriteLine($"{rounds} rounds of 1000 requests for one unit: {rounds} granted");
    }

    [Fact]
    public async Task TenSkus_BoughtBySixtyFourClientsOverTwoStores_AreNeverOversold()
    {
        var rounds = IsHeavy ? 50 : 1;
        for (var round = 0; round < rounds; round++)
        {
            var address = await EmptyStore.AddressAsync();
            await using var one = await PostgreSqlStore.OpenAsync(address);
            await using var two = await PostgreSqlStore.OpenAsync(address);
            for (var sku = 0; sku < Skus; sku++) await Shopper.Stock(one, $"SKU{sku}", Units);
            var bought = await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(() => Buy(client % 2 == 0 ? one : two, client))));
            bought.Sum().ShouldBe(Skus * Units);
            (await Ledger.Check(two, [])).ShouldBe(Skus * Units);
        }

        output.WriteLine($"{rounds} rounds of {Clients} clients on {Skus} SKUs: {rounds * Skus * Units} sold of {rounds * Skus * Units}");
    }

    // Each wants two of every SKU; together they want twenty times what there is.
    private static async Task<int> Buy(IStore store, int client)
    {
        var bought = 0;
        for (var i = 0; i < 2 * Skus; i++)
        {
            if (await Shopper.Reserve(store, $"client {client} order {i}", $"SKU{(client + i) % Skus}")) bought++;
        }

        return bought;
    }

    [Fact]
    public async Task Counters_BeyondTheirBounds_AreStoppedByTheTableItself()
    {
        await using var store = await EmptyStore.OpenAsync();
        await Shopper.Stock(store, "SHIRT", 1);
        var head = await store.Commits.HeadAsync();
        (await Shopper.Reserve(store, "first", "SHIRT")).ShouldBeTrue();
        var late = await store.Commits.AppendAsync(await store.Commits.HeadAsync(), [Shopper.Reservation(head.Number + 2, "second", "SHIRT")]);
        late.Outcome.ShouldBe(AppendOutcome.OutOfBounds);
        late.Detail.ShouldBe("BERLIN/SHIRT");
    }
}
