using DomRules.Store.Commits;
using DomRules.Store.PostgreSql;
using DomRules.Store.Tests.Conformance;
using DomRules.Store.Tests.Host;
using DomRules.Store.Tests.Sequences;
using Xunit.Abstractions;

namespace DomRules.Store.Tests.PostgreSql;

/// <summary>Two processes append side by side and are killed, one while the other writes on.</summary>
public sealed class PostgreSqlKillTests(ITestOutputHelper output)
{
    private static readonly int Kills = Environment.GetEnvironmentVariable("DOMRULES_HEAVY") == "1" ? 500 : 3;

    [Fact]
    public async Task Append_OfTwoProcessesThatAreKilled_LosesNothingAcknowledgedAndLeavesNoHalf()
    {
        var dice = new Dice(2025);
        var address = await EmptyStore.AddressAsync();
        await using var store = await PostgreSqlStore.OpenAsync(address);
        for (var kill = 1; kill <= Kills; kill++)
        {
            using var first = new AppendProcess(address, kill);
            using var second = new AppendProcess(address, -kill);
            List<LogHead> acknowledged = [.. first.KillAfter(1 + dice.Upto(20)), .. second.KillAfter(1 + dice.Upto(40))];
            acknowledged.Sort((one, two) => one.Number.CompareTo(two.Number));
            await KillCheck.Hold(store, acknowledged);
            output.WriteLine($"kill {kill}: {acknowledged.Count} acknowledged by two, the last {acknowledged[^1].Number}, in the log {(await store.Commits.HeadAsync()).Number}; none lost, none half");
        }
    }
}
