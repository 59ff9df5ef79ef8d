using DomRules.Language.Diagnostics;

namespace DomRules.Language.Tests.Diagnostics;

public sealed class DiagnosticPageTests
{
    public static TheoryData<string> Syntax => [.. DiagnosticCatalogue.All.Where(IsSyntax).Select(kind => kind.Code)];

    private static bool IsSyntax(DiagnosticDescriptor kind) =>
        kind.Code.StartsWith("DR00", StringComparison.Ordinal) || kind.Code.StartsWith("DR01", StringComparison.Ordinal) || kind.Code == "DR0990";

    [Theory, MemberData(nameof(Syntax))]
    public void Page_OfASyntaxDiagnostic_IsThereAndNamesIt(string code)
    {
        var kind = DiagnosticCatalogue.All.Single(kind => kind.Code == code);

        File.ReadAllText(Path.Combine(Samples.Root, kind.Page)).ShouldStartWith($"# {kind.Code}: {kind.Title}");
    }

    [Fact]
    public void Codes_InTheCatalogue_AreEachUsedOnce() =>
        DiagnosticCatalogue.All.Select(kind => kind.Code).ShouldBeUnique();
}
