using DomRules.Store.PostgreSql;
using DomRules.Store.PostgreSql.Connections;
using DomRules.Store.PostgreSql.Schema;
using DomRules.Store.Tests.Samples;
using DomRules.Testing.PostgreSql;

namespace DomRules.Store.Tests.PostgreSql;

public sealed class MigrationTests
{
    [Fact]
    public void All_OfTheSteps_AreNumberedWithoutGaps() =>
        Migrations.All.Select(step => step.Version).ShouldBe(Enumerable.Range(1, Migrations.All.Count));

    [Fact]
    public async Task Open_ByManyAtOnce_MakesTheTablesOnce()
    {
        var address = await EmptyStore.AddressAsync();
        var stores = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () => await PostgreSqlStore.OpenAsync(address))));
        foreach (var store in stores) (await store.ProbeAsync()).ShouldBeNull();
        await stores[0].Append(Sample.Commit(1));
        (await stores[5].Commits.HeadAsync()).ShouldBe(Sample.Head(Sample.Commit(1)));
        foreach (var store in stores) await store.DisposeAsync();
    }

    [Fact]
    public async Task Open_OfTablesThatANewerVersionWrote_IsRefusedAndChangesNothing()
    {
        var server = await PostgreSqlServer.Shared;
        var address = await EmptyStore.AddressAsync();
        await using (var store = await PostgreSqlStore.OpenAsync(address)) await store.Append(Sample.Commit(1));
        var schema = StoreAddress.Schema(StoreAddress.Parse(address));
        await server.RunSqlAsync($"INSERT INTO {schema}.schema_version VALUES (99, 'from-the-future')");

        var refused = await Should.ThrowAsync<StoreException>(async () => await PostgreSqlStore.OpenAsync(address));
        refused.Failure.ShouldBe(StoreFailure.TooNew);
        refused.Message.ShouldContain("schema 99");

        await server.RunSqlAsync($"DELETE FROM {schema}.schema_version WHERE version = 99");
        await using var again = await PostgreSqlStore.OpenAsync(address);
        (await again.Commits.HeadAsync()).ShouldBe(Sample.Head(Sample.Commit(1)));
    }
}
