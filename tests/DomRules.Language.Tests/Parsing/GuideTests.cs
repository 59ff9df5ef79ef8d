using System.Text.RegularExpressions;
using DomRules.Language.Diagnostics;
using DomRules.Language.Formatting;
using DomRules.Language.Parsing;
using DomRules.Language.Text;

namespace DomRules.Language.Tests.Parsing;

/// <summary>The examples of the language guide and of the diagnostic pages.</summary>
public sealed partial class GuideTests
{
    private static readonly string[] Guide = [.. Examples("docs/language.md")];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Guide.Length)];

    [Theory, MemberData(nameof(Numbers))]
    public void Example_OfTheGuide_HasNoMistake(int number)
    {
        var source = new SourceText("example.route", Guide[number]);

        DiagnosticRenderer.RenderAll(Parser.Parse(source).Diagnostics).ShouldBeEmpty();
        Formatter.Format(source).Text.ShouldNotBeNull();
    }

    [Fact]
    public void Examples_OfThePages_AreTheGoldenOnes()
    {
        foreach (var page in Directory.EnumerateFiles(Path.Combine(Samples.Root, "docs", "diagnostics"), "DR*.md"))
        {
            var examples = Examples(Samples.Shown(page)).ToList();
            var folder = GoldenFile.Folder("Diagnostics", Path.GetFileNameWithoutExtension(page));
            if (examples.Count == 2 && Directory.Exists(folder))
            {
                File.ReadAllText(Path.Combine(folder, "wrong.route")).TrimEnd().ShouldBe(examples[0].TrimEnd());
                File.ReadAllText(Path.Combine(folder, "right.route")).TrimEnd().ShouldBe(examples[1].TrimEnd());
            }
        }
    }

    private static IEnumerable<string> Examples(string path) =>
        Fence().Matches(File.ReadAllText(Path.Combine(Samples.Root, path))).Select(match => match.Groups[1].Value);

    [GeneratedRegex("```route\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}
