using System.Text;
using DomRules.Engine.Life;
using DomRules.Engine.Snapshots;
using DomRules.Formats.Networks;
using DomRules.Formats.Replaying;
using DomRules.Model.Decisions;
using DomRules.Operations.Libraries;
using DomRules.Operations.Replaying;

namespace DomRules.Operations.Tests.Replaying;

/// <summary>
/// Inputs of every format that was ever written are read for ever, and come to the records beside them. A folder's inputs are never changed; where the
/// engine comes to say more of a decision, <c>UPDATE_GOLDEN=1</c> writes its records anew.
/// </summary>
public sealed class KeptFormatTests
{
    private static readonly string Root = Path.Combine(RepositoryFolder.Path, "tests", "DomRules.Operations.Tests", "Replaying", "Kept");

    public static TheoryData<string> Formats => [.. Directory.GetDirectories(Root).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Formats))]
    public void Replay_InputsOfAnEarlierFormat_ComeToTheirRecords(string format)
    {
        var folder = Path.Combine(Root, format);
        var library = LibraryLoader.Load(Path.Combine(folder, "shop.route")).Value.ShouldNotBeNull().Compilation.Library.ShouldNotBeNull();
        var replay = new DecisionReplay(library, Snapshot.Of(new NetworkReader().ReadPath(Path.Combine(folder, "network.json")).Value.ShouldNotBeNull()));
        var records = File.ReadLines(Path.Combine(folder, "inputs.ndjson")).Select(line => DecisionJson.Write(replay.Replay(Read(line)))).ToList();
        var kept = Path.Combine(folder, "decisions.ndjson");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllLines(kept, records.Select(record => Encoding.UTF8.GetString(record)));
        }

        File.ReadLines(kept).Select((line, i) => RecordDifference.First(Encoding.UTF8.GetBytes(line), records[i])).ShouldAllBe(difference => difference == null);
        File.ReadLines(kept).Count().ShouldBe(records.Count);
    }

    [Fact]
    public void Folders_AreOfEveryFormatUpToThePresentOne() =>
        Directory.GetDirectories(Root).Select(folder => Path.GetFileName(folder)).ShouldBe(Enumerable.Range(1, DecisionInputsJson.Format).Select(format => $"format-{format}"), ignoreOrder: true);

    [Fact]
    public void Write_InputsOfThePresentFormat_GivesTheirBytesAgain()
    {
        foreach (var line in File.ReadLines(Path.Combine(Root, $"format-{DecisionInputsJson.Format}", "inputs.ndjson")))
        {
            Encoding.UTF8.GetString(DecisionInputsJson.Write(Read(line))).ShouldBe(line);
        }
    }

    private static DecisionInputs Read(string line)
    {
        var reading = DecisionInputsJson.Read(Encoding.UTF8.GetBytes(line), "inputs");
        reading.Problems.Where(problem => problem.IsError).Select(problem => problem.ToString()).ShouldBeEmpty(line);
        return reading.Value.ShouldNotBeNull();
    }
}
