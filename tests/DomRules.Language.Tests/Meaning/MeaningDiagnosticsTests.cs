using DomRules.Language.Diagnostics;
using DomRules.Language.Text;

namespace DomRules.Language.Tests.Meaning;

/// <summary>Every mistake of meaning has a wrong program, the message for it, and the program mended.</summary>
public sealed class MeaningDiagnosticsTests
{
    public static TheoryData<string> Codes => [.. Directory.EnumerateDirectories(Root).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    private static string Root => Path.Combine(Repository, "tests", "DomRules.Language.Tests", "Golden", "Meaning");

    private static string Repository { get; } = Find();

    [Theory]
    [MemberData(nameof(Codes))]
    public void Compile_WrongProgram_TellsTheMistake(string code)
    {
        var diagnostics = Compile(Path.Combine(Root, code, "wrong"));
        diagnostics.Select(d => d.Code).ShouldContain(code);
        var actual = DiagnosticRenderer.RenderAll(diagnostics).ReplaceLineEndings("\n").TrimEnd() + "\n";
        var golden = Path.Combine(Root, code, "expected.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(golden, actual);
        }

        actual.ShouldBe(File.ReadAllText(golden));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Compile_MendedProgram_NoLongerMakesIt(string code) =>
        Compile(Path.Combine(Root, code, "mended")).Where(d => d.Severity == DiagnosticSeverity.Error || d.Code == code).Select(d => d.Code + " " + d.Message).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Codes))]
    public void Page_OfTheCode_ShowsTheProgramsAndWhatIsSaid(string code)
    {
        var page = Path.Combine(Repository, "docs", "diagnostics", code + ".md");
        var (intro, shown) = (MeaningPage.Intro(File.ReadAllText(page)), MeaningPage.Shown(Path.Combine(Root, code)));
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(page, intro + shown);
        }

        intro.ShouldStartWith($"# {code}: {DiagnosticCatalogue.All.Single(k => k.Code == code).Title}\n\n");
        File.ReadAllText(page).ShouldBe(intro + shown);
    }

    [Fact]
    public void Compile_MoreThanFiveThousandRulesOverTwoLayers_IsRefused()
    {
        static string Rules(string name, int from) => string.Concat(Enumerable.Range(from, 2_600).Select(i => $"  rule {name}_{i} when order.priority is {i} then tag t because \"x\"\n"));
        var parent = new SourceText("core.route", "policy core\n  currency EUR\nreview {\n" + Rules("a", 0) + "}\n");
        var child = new SourceText("child.route", "policy child\n  extends core\nreview {\n" + Rules("b", 0) + "}\n");
        PolicyCompiler.Compile([parent, child]).Diagnostics.Select(d => d.Code).ShouldContain("DR0511");
    }

    private static IReadOnlyList<Diagnostic> Compile(string folder) =>
        PolicyCompiler.Compile(Directory.EnumerateFiles(folder, "*.route").Order(StringComparer.Ordinal).Select(f => new SourceText(Path.GetFileName(f), File.ReadAllText(f)))).Diagnostics;

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "DomRules.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
