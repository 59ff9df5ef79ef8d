using DomRules.Language.Diagnostics;
using DomRules.Language.Formatting;
using DomRules.Language.Text;

namespace DomRules.Language.Tests.Parsing;

/// <summary>The examples of the pages compile, and those of the diagnostic pages are the golden ones.</summary>
public sealed class GuideTests
{
    public static TheoryData<string, int> Examples
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var page in Pages.ForReaders)
            {
                for (var i = 0; i < Pages.Examples(page).Count(); i++)
                {
                    data.Add(page, i);
                }
            }

            return data;
        }
    }

    private static readonly string[] Folders =
        [.. Directory.EnumerateDirectories(GoldenFile.Folder("Diagnostics")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> SyntaxCodes => [.. Folders];

    [Theory, MemberData(nameof(Examples))]
    public void Example_OfAPage_Compiles(string page, int number)
    {
        var text = Pages.Examples(page).ElementAt(number);

        Errors(Fragments.Compile(text)).ShouldBeEmpty();
        Formatter.Format(new SourceText("example.route", text)).Text.ShouldNotBeNull();
    }

    [Theory, MemberData(nameof(SyntaxCodes))]
    public void RightExample_OfADiagnosticPage_Compiles(string code) =>
        Errors(Fragments.Compile(File.ReadAllText(Path.Combine(GoldenFile.Folder("Diagnostics", code), "right.route")))).ShouldBeEmpty();

    /// <summary>But for the one about the head, which compiling an example mends.</summary>
    public static TheoryData<string> WrongCodes => [.. Folders.Where(code => code != "DR0139")];

    [Theory, MemberData(nameof(WrongCodes))]
    public void WrongExample_OfADiagnosticPage_SaysOnlyWhatThePageSays(string code) =>
        Fragments.Compile(File.ReadAllText(Path.Combine(GoldenFile.Folder("Diagnostics", code), "wrong.route"))).Diagnostics
            .Where(d => d.Severity == DiagnosticSeverity.Error || d.Code == code).Select(d => d.Code).Distinct().ShouldBe([code]);

    [Fact]
    public void Examples_OfThePages_AreTheGoldenOnes()
    {
        foreach (var page in Directory.EnumerateFiles(Path.Combine(Samples.Root, "docs", "diagnostics"), "DR*.md"))
        {
            var examples = Pages.Examples(Samples.Shown(page)).ToList();
            var folder = GoldenFile.Folder("Diagnostics", Path.GetFileNameWithoutExtension(page));
            if (examples.Count == 2 && Directory.Exists(folder))
            {
                File.ReadAllText(Path.Combine(folder, "wrong.route")).TrimEnd().ShouldBe(examples[0].TrimEnd());
                File.ReadAllText(Path.Combine(folder, "right.route")).TrimEnd().ShouldBe(examples[1].TrimEnd());
            }
        }
    }

    private static string Errors(CompilationResult result) => DiagnosticRenderer.RenderAll(result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error));
}
