using DomRules.Language.Formatting;
using DomRules.Language.Text;
using DomRules.Studio.Editor;
using DomRules.Studio.Tests.Hosting;

namespace DomRules.Studio.Tests.Editor;

public sealed class LayoutDifferenceTests
{
    [Theory]
    [InlineData("a  b", "a b")]
    [InlineData("a b", "a\n  b")]
    [InlineData("{ a b }", "{ a, b }")]
    [InlineData("a, b", "a b")]
    [InlineData("abc", "xyz")]
    [InlineData("", "a")]
    [InlineData("a\n", "a")]
    [InlineData("a, , b", "a b,")]
    public void Of_TwoTexts_MakesOneOfTheOther(string before, string after) => Made(before, LayoutDifference.Of(before, after)).ShouldBe(after);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Of_EveryLibraryFileLaidOutBadly_TouchesWhiteSpaceAndCommasAlone(int seed)
    {
        var random = new Random(seed);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "rule-libraries"), "*.route", SearchOption.AllDirectories))
        {
            var good = File.ReadAllText(file);
            var bad = string.Join('\n', good.Split('\n').Select(line => new string(' ', random.Next(4)) + line + new string(' ', random.Next(3))));
            var after = Formatter.Format(new SourceText(file, bad)).Text!;
            var changes = LayoutDifference.Of(bad, after);
            Made(bad, changes).ShouldBe(after, $"seed {seed}, {file}");
            changes.SelectMany(change => change.Text + bad[change.From..change.To]).Where(c => c != ',' && !char.IsWhiteSpace(c)).ShouldBeEmpty($"seed {seed}, {file}");
        }
    }

    private static string Made(string text, IReadOnlyList<Replacement> changes)
    {
        foreach (var change in changes.Reverse())
        {
            text = text[..change.From] + change.Text + text[change.To..];
        }

        return text;
    }
}
