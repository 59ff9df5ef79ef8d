using DomRules.Store.Commits;
using DomRules.Store.PostgreSql;
using DomRules.Store.Tests.Conformance;
using DomRules.Store.Tests.Samples;
using Npgsql;

namespace DomRules.Store.Tests.PostgreSql;

public sealed class PostgreSqlTurnTests : TurnConformance
{
    private string address = "";

    [Fact]
    public async Task Turn_OfAProcessWhoseConnectionBreaks_IsOver()
    {
        await using var other = await Reopen();
        await using var turn = await TakeAsync(Store);
        await BreakAsync();
        await other.Append(Sample.Commit(1));

        (await Should.ThrowAsync<StoreException>(async () => await turn.AppendAsync(LogHead.None, [Sample.Commit(1)]))).Failure.ShouldBe(StoreFailure.Unreachable);
        await Store.Append(Sample.Commit(2));
    }

    [Fact]
    public async Task Turn_OfAProcessThatStandsStill_IsEndedByTheServer()
    {
        await using var other = await Reopen();
        await using var frozen = await TakeAsync(Store);
        await using var turn = await TakeAsync(other);
        (await turn.AppendAsync(LogHead.None, [Sample.Commit(1)])).Outcome.ShouldBe(AppendOutcome.Appended);
    }

    [Fact]
    public async Task Turn_InAnotherSchema_IsAnotherOne()
    {
        await using var elsewhere = await EmptyStore.OpenAsync();
        await using var turn = await TakeAsync(Store);
        await using var second = await TakeAsync(elsewhere);
        (await second.AppendAsync(LogHead.None, [Sample.Commit(1)])).Outcome.ShouldBe(AppendOutcome.Appended);
        (await turn.AppendAsync(LogHead.None, [Sample.Commit(1)])).Outcome.ShouldBe(AppendOutcome.Appended);
    }

    protected override async Task<IStore> Open()
    {
        address = await EmptyStore.AddressAsync() + ";Application Name=turns";
        return await PostgreSqlStore.OpenAsync(address);
    }

    protected override async Task<IStore> Reopen() => await PostgreSqlStore.OpenAsync(address);

    /// <summary>Ends the session that has the turn, as the server does when its process dies.</summary>
    private async Task BreakAsync()
    {
        await using var source = NpgsqlDataSource.Create(address + ";Application Name=breaker");
        await using var end = source.CreateCommand("WITH holder AS MATERIALIZED (SELECT pid FROM pg_stat_activity WHERE application_name = 'turns' AND state = 'idle in transaction') SELECT pg_terminate_backend(pid, 5000) FROM holder");
        (await end.ExecuteScalarAsync()).ShouldBe(true);
    }
}
