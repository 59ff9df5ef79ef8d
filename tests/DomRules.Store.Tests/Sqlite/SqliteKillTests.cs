using DomRules.Store.Tests.Conformance;
using DomRules.Store.Tests.Host;
using DomRules.Store.Tests.Sequences;
using Xunit.Abstractions;

namespace DomRules.Store.Tests.Sqlite;

/// <summary>A process that appends is killed again and again, each time in the middle of something else.</summary>
public sealed class SqliteKillTests(ITestOutputHelper output) : IDisposable
{
    private static readonly int Kills = Environment.GetEnvironmentVariable("DOMRULES_HEAVY") == "1" ? 1_000 : 30;

    private readonly SqliteSample sample = new();

    [Fact]
    public async Task Append_KilledInTheMiddle_LosesNothingAcknowledgedAndLeavesNoHalf()
    {
        var dice = new Dice(2025);
        for (var kill = 1; kill <= Kills; kill++)
        {
            using var process = new AppendProcess(sample.Path, kill);
            var acknowledged = process.KillAfter(1 + dice.Upto(30));
            await using var store = sample.Open();
            await KillCheck.Hold(store, acknowledged);
            output.WriteLine($"kill {kill}: {acknowledged.Count} acknowledged, the last {acknowledged[^1].Number}, in the log {(await store.Commits.HeadAsync()).Number}; none lost, none half");
        }
    }

    public void Dispose() => sample.Dispose();
}
