using DomRules.Language.Diagnostics;

namespace DomRules.Language.Tests.Diagnostics;

public sealed class DiagnosticPageTests
{
    public static TheoryData<string> Codes => [.. DiagnosticCatalogue.All.Select(kind => kind.Code)];

    [Theory, MemberData(nameof(Codes))]
    public void Page_OfADiagnostic_IsThereAndNamesIt(string code)
    {
        var kind = DiagnosticCatalogue.All.Single(kind => kind.Code == code);

        File.ReadAllText(Path.Combine(Samples.Root, kind.Page)).ShouldStartWith($"# {kind.Code}: {kind.Title}");
    }

    [Fact]
    public void Pages_InTheFolder_AreOfKindsThatExist() =>
        Directory.EnumerateFiles(Path.Combine(Samples.Root, "docs", "diagnostics"), "DR*.md").Select(f => Path.GetFileNameWithoutExtension(f)).Except(DiagnosticCatalogue.All.Select(k => k.Code)).ShouldBeEmpty();

    [Fact]
    public void Index_OfThePages_NamesEveryKind()
    {
        var path = Path.Combine(Samples.Root, "docs", "diagnostics", "README.md");
        var page = File.ReadAllText(path);
        var rows = string.Concat(DiagnosticCatalogue.All.OrderBy(k => k.Code, StringComparer.Ordinal).Select(k => $"| [{k.Code}]({k.Code}.md) | {k.Title} |\n"));

        GoldenFile.ShouldHold(path, page[..page.IndexOf("| [DR", StringComparison.Ordinal)] + rows);
    }

    [Fact]
    public void Codes_InTheCatalogue_AreEachUsedOnce() =>
        DiagnosticCatalogue.All.Select(kind => kind.Code).ShouldBeUnique();
}
