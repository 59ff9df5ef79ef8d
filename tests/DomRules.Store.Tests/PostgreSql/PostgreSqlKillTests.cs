using DomRules.Store.Commits;
using DomRules.Store.PostgreSql;
using DomRules.Store.Tests.Conformance;
using DomRules.Store.Tests.Host;
using DomRules.Store.Tests.Sequences;
using Npgsql;
using Xunit.Abstractions;

namespace DomRules.Store.Tests.PostgreSql;

/// <summary>Two processes append side by side and are killed, one while the other writes on.</summary>
public sealed class PostgreSqlKillTests(ITestOutputHelper output)
{
    /// <summary>Then new tables, since every kill is followed by a look through the whole.</summary>
    private const int RoundsOfASchema = 20;

    private const string Killed = ";Application Name=killed";

    private static readonly int Kills = Environment.GetEnvironmentVariable("DOMRULES_HEAVY") == "1" ? 500 : 3;

    [Fact]
    public async Task Append_OfTwoProcessesThatAreKilled_LosesNothingAcknowledgedAndLeavesNoHalf()
    {
        var dice = new Dice(2025);
        for (var first = 1; first <= Kills; first += RoundsOfASchema) await KillAsync(dice, first, Math.Min(first + RoundsOfASchema - 1, Kills));
    }

    [Fact]
    public async Task Draft_OfTwoProcessesThatAreKilled_HasEveryAcknowledgedEdit()
    {
        var dice = new Dice(2026);
        var address = await EmptyStore.AddressAsync();
        await using var store = await PostgreSqlStore.OpenAsync(address);
        for (var kill = 1; kill <= Kills; kill++)
        {
            using var first = new AppendProcess(address + Killed, kill, "drafts");
            using var second = new AppendProcess(address + Killed, -kill, "drafts");
            List<LogHead> acknowledged = [.. first.KillAfter(1 + dice.Upto(20)), .. second.KillAfter(1 + dice.Upto(40))];
            acknowledged.Sort((one, two) => one.Number.CompareTo(two.Number));
            acknowledged.Select(head => head.Number).ShouldBeUnique("an edit was acknowledged to two");
            await EndSessionsAsync(address);
            await DraftKillCheck.Hold(store, acknowledged);
            output.WriteLine($"kill {kill}: {acknowledged.Count} acknowledged by two, the last {acknowledged[^1].Number}, none lost");
        }
    }

    private async Task KillAsync(Dice dice, int from, int to)
    {
        var address = await EmptyStore.AddressAsync();
        await using var store = await PostgreSqlStore.OpenAsync(address);
        for (var kill = from; kill <= to; kill++)
        {
            using var first = new AppendProcess(address + Killed, kill);
            using var second = new AppendProcess(address + Killed, -kill);
            List<LogHead> acknowledged = [.. first.KillAfter(1 + dice.Upto(20)), .. second.KillAfter(1 + dice.Upto(40))];
            acknowledged.Sort((one, two) => one.Number.CompareTo(two.Number));
            await EndSessionsAsync(address);
            await KillCheck.Hold(store, acknowledged);
            output.WriteLine($"kill {kill}: {acknowledged.Count} acknowledged by two, the last {acknowledged[^1].Number}, in the log {(await store.Commits.HeadAsync()).Number}; none lost, none half");
        }
    }

    /// <summary>What a killed process had sent the server still does: it may write it while the log is looked through, unless its sessions are ended first.</summary>
    private static async Task EndSessionsAsync(string address)
    {
        await using var source = NpgsqlDataSource.Create(address);
        await using var end = source.CreateCommand("WITH left_over AS MATERIALIZED (SELECT pid FROM pg_stat_activity WHERE application_name = 'killed') SELECT count(*) FROM left_over WHERE NOT pg_terminate_backend(pid, 10000)");
        (await end.ExecuteScalarAsync()).ShouldBe(0L);
    }
}
