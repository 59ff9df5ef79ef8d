using System.Diagnostics;
using DomRules.Engine.Life;
using DomRules.Engine.Snapshots;
using DomRules.Formats.Replaying;
using DomRules.Model.Decisions;
using DomRules.Operations.Libraries;
using DomRules.Operations.Replaying;
using Xunit.Abstractions;

namespace DomRules.Libraries.Tests.Months;

/// <summary>Every decision of both months is made again of the bytes of its own inputs, without the month around it.</summary>
public sealed class MonthReplayTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("br-marketplace")]
    [InlineData("de-fashion")]
    public void Replay_EveryDecisionOfAMonth_GivesTheSameBytes(string library)
    {
        var month = Month.Of(library);
        var written = month.Inputs.ConvertAll(DecisionInputsJson.Write);
        var replay = new DecisionReplay(LibraryLoader.Load(Path.Combine(LibraryFolders.Root, library)).Value!.Compilation.Library.ShouldNotBeNull(), Snapshot.Of(month.Network));
        var watch = Stopwatch.StartNew();
        var different = month.Decisions.Zip(written).Select(pair => Difference(replay, pair.First, pair.Second)).OfType<string>().ToList();
        output.WriteLine(FormattableString.Invariant($"{library}: {written.Count} decisions of {written.Sum(w => (long)w.Length) / written.Count} bytes of inputs each replayed in {watch.Elapsed.TotalSeconds:N2} s"));
        different.ShouldBeEmpty();
    }

    private static string? Difference(DecisionReplay replay, DecisionRecord record, byte[] written)
    {
        var reading = DecisionInputsJson.Read(written, record.Decision);
        return reading.Value is { } inputs
            ? RecordDifference.First(DecisionJson.Write(record), DecisionJson.Write(replay.Replay(inputs))) is { } difference ? $"{record.Order} {record.Kind}: {difference}" : null
            : $"{record.Order}: {string.Join("; ", reading.Problems)}";
    }
}
