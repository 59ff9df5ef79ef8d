using DomRules.Store.Tests.Conformance;
using DomRules.Store.Tests.Host;
using DomRules.Store.Tests.Sequences;
using Xunit.Abstractions;

namespace DomRules.Store.Tests.Sqlite;

/// <summary>A process that appends is killed again and again, each time in the middle of something else.</summary>
public sealed class SqliteKillTests(ITestOutputHelper output) : IDisposable
{
    private static readonly int Kills = Environment.GetEnvironmentVariable("DOMRULES_HEAVY") == "1" ? 1_000 : 30;

    /// <summary>Then a new file, since every kill is followed by a look through the whole.</summary>
    private const int KillsOfAFile = 30;

    private readonly List<SqliteSample> samples = [];

    [Fact]
    public async Task Append_KilledInTheMiddle_LosesNothingAcknowledgedAndLeavesNoHalf()
    {
        var dice = new Dice(2025);
        for (var kill = 1; kill <= Kills; kill++)
        {
            if (kill % KillsOfAFile == 1) samples.Add(new SqliteSample());
            var sample = samples[^1];
            using var process = new AppendProcess(sample.Path, kill);
            var acknowledged = process.KillAfter(1 + dice.Upto(30));
            await using var store = sample.Open();
            await KillCheck.Hold(store, acknowledged);
            output.WriteLine($"kill {kill}: {acknowledged.Count} acknowledged, the last {acknowledged[^1].Number}, in the log {(await store.Commits.HeadAsync()).Number}; none lost, none half");
        }
    }

    [Fact]
    public async Task Draft_KilledInTheMiddle_HasEveryAcknowledgedEdit()
    {
        var dice = new Dice(2026);
        samples.Add(new SqliteSample());
        for (var kill = 1; kill <= 10; kill++)
        {
            using var process = new AppendProcess(samples[^1].Path, kill, "drafts");
            var acknowledged = process.KillAfter(1 + dice.Upto(40));
            await using var store = samples[^1].Open();
            await DraftKillCheck.Hold(store, acknowledged);
            output.WriteLine($"kill {kill}: {acknowledged.Count} acknowledged, the last {acknowledged[^1].Number}, none lost");
        }
    }

    public void Dispose() => samples.ForEach(sample => sample.Dispose());
}
