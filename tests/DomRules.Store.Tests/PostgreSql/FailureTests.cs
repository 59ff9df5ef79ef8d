using DomRules.Store.PostgreSql;
using DomRules.Store.Tests.Samples;
using DomRules.Testing.PostgreSql;

namespace DomRules.Store.Tests.PostgreSql;

/// <summary>What is in the way is said in the contract's words, and reading goes on where it can.</summary>
public sealed class FailureTests
{
    [Fact]
    public async Task Server_ThatIsNotThere_IsUnreachable()
    {
        await using var server = await PostgreSqlServer.StartAsync();
        await using var store = await PostgreSqlStore.OpenAsync(server.NewSchema());
        await store.Append(Sample.Commit(1));
        await server.StopAsync("fast");

        (await Should.ThrowAsync<StoreException>(async () => await store.Commits.HeadAsync())).Failure.ShouldBe(StoreFailure.Unreachable);
        (await store.ProbeAsync()).ShouldNotBeNull().Failure.ShouldBe(StoreFailure.Unreachable);
        (await Should.ThrowAsync<StoreException>(async () => await PostgreSqlStore.OpenAsync(server.Address))).Failure.ShouldBe(StoreFailure.Unreachable);

        await server.StartAgainAsync();
        (await store.ProbeAsync()).ShouldBeNull();
        (await store.Commits.HeadAsync()).ShouldBe(Sample.Head(Sample.Commit(1)));
        await store.Append(Sample.Commit(2));
    }

    [Fact]
    public async Task Server_ThatTakesNoWrites_IsReadOnlyAndIsRead()
    {
        var address = await EmptyStore.AddressAsync();
        await using (var store = await PostgreSqlStore.OpenAsync(address)) await store.Append(Sample.Commit(1));

        await using var reader = await PostgreSqlStore.OpenAsync(address + ";Options=-c default_transaction_read_only=on");
        (await reader.Commits.ReadAsync(0, 9)).Count.ShouldBe(1);
        (await reader.ProbeAsync()).ShouldNotBeNull().Failure.ShouldBe(StoreFailure.ReadOnly);
        var refused = await Should.ThrowAsync<StoreException>(async () => await reader.Append(Sample.Commit(2)));
        refused.Failure.ShouldBe(StoreFailure.ReadOnly);
        refused.IsUncertain.ShouldBeFalse();
    }

    [Fact]
    public async Task Database_ThatIsNotThere_IsNamed()
    {
        var server = await PostgreSqlServer.Shared;
        var refused = await Should.ThrowAsync<StoreException>(async () => await PostgreSqlStore.OpenAsync(server.Address.Replace("Database=postgres", "Database=nowhere", StringComparison.Ordinal)));
        refused.Failure.ShouldBe(StoreFailure.Unreachable);
        refused.Message.ShouldContain("\"nowhere\" does not exist");
    }

    [Fact]
    public async Task Probe_OfAStoreThatWorks_FindsNothingInTheWay()
    {
        await using var store = await EmptyStore.OpenAsync();
        (await store.ProbeAsync()).ShouldBeNull();
    }
}
