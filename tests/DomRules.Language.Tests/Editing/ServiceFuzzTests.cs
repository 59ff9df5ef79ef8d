using System.Diagnostics;
using System.Globalization;
using System.Text;
using DomRules.Language.Editing;
using DomRules.Language.Editing.Colours;
using DomRules.Language.Editing.Completion;
using DomRules.Language.Editing.Fixes;
using DomRules.Language.Editing.Hovers;
using DomRules.Language.Editing.Navigation;
using DomRules.Language.Editing.Renaming;
using DomRules.Language.Editing.Structure;
using DomRules.Language.Editing.Words;
using DomRules.Language.Tests.Linking;
using DomRules.Language.Tests.Parsing;
using DomRules.Language.Text;
using Xunit.Abstractions;

namespace DomRules.Language.Tests.Editing;

public sealed class ServiceFuzzTests(ITestOutputHelper output)
{
    private static readonly bool IsHeavy = Environment.GetEnvironmentVariable("DOMRULES_HEAVY") == "1";

    [Fact]
    public void Services_OfBrokenTexts_Answer()
    {
        var seed = ulong.Parse(Environment.GetEnvironmentVariable("DOMRULES_SEED") ?? "20261128", CultureInfo.InvariantCulture);
        var inputs = IsHeavy ? 100_000 : 1_000;
        var texts = new FuzzSource(seed, Samples.LibraryFiles.Select(File.ReadAllText).ToArray());
        var dice = new Dice(seed);
        var around = Libraries.All.First(l => l.Name.EndsWith("complete", StringComparison.Ordinal)).Snapshot;
        var slowest = (Time: TimeSpan.Zero, Input: 0);
        for (var i = 0; i < inputs; i++)
        {
            var text = Encoding.UTF8.GetString(texts.Next());
            var path = i % 3 == 0 ? "core_retail.route" : "fuzz.route";
            var start = Stopwatch.GetTimestamp();
            AskAll((i % 2 == 0 ? LibrarySnapshot.Empty : around).With(path, i % 5 == 0 ? "policy fuzzed extends core_retail\n" + text : text), path, dice.Below(text.Length + 2), seed, i);
            slowest = Stopwatch.GetElapsedTime(start) is var took && took > slowest.Time ? (took, i) : slowest;
        }

        output.WriteLine($"seed {seed}, {inputs} texts, the slowest (input {slowest.Input}) took {slowest.Time.TotalMilliseconds:F0} ms for all services");
    }

    private static void AskAll(LibrarySnapshot snapshot, string path, int offset, ulong seed, int number)
    {
        try
        {
            Navigator.Definitions(snapshot, path, offset);
            Navigator.References(snapshot, path, offset);
            if (number % 4 == 0)
            {
                Renamer.Rename(snapshot, path, offset, number % 8 == 0 ? "`when`" : "fresh_name").ShouldNotBeNull();
            }

            Hoverer.At(snapshot, path, offset);
            Completer.At(snapshot, path, offset).ShouldNotBeNull();
            Outliner.Of(snapshot, path);
            Folder.Of(snapshot, path);
            Colourer.Of(snapshot, path);
            QuickFixer.At(snapshot, path, new TextSpan(offset, 1));
            QuickFixer.Safe(snapshot, path).ApplyTo(snapshot.Source(path)!.Text).ShouldNotBeNull();
            PlainSpeaker.At(snapshot, path, offset);
        }
        catch (Exception defect) when (defect is not ShouldAssertException)
        {
            throw new InvalidOperationException($"seed {seed}, input {number}, offset {offset}:\n{snapshot.Source(path)!.Text}", defect);
        }
    }
}
