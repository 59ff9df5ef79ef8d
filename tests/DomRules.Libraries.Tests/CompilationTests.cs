using DomRules.Language.Diagnostics;
using DomRules.Operations.Libraries;

namespace DomRules.Libraries.Tests;

public sealed class CompilationTests
{
    public static TheoryData<string> Libraries => [.. LibraryFolders.All];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Load_ALibrary_FindsNoMistake(string folder)
    {
        var compilation = Load(folder).Compilation;
        compilation.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(Text).ShouldBeEmpty();
        compilation.Library.ShouldNotBeNull().Policies.ShouldNotBeEmpty();
        compilation.Tests.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("br-marketplace")]
    [InlineData("conformance")]
    [InlineData("de-fashion")]
    [InlineData("seed-case")]
    [InlineData("starter")]
    public void Load_ALibraryToLearnFrom_HasNothingToWarnOf(string folder) =>
        Load(folder).Compilation.Diagnostics.Select(Text).ShouldBeEmpty();

    [Fact]
    public void Load_TheCompleteLibrary_WarnsOfWhatItShowsOnPurpose() =>
        Load("complete").Compilation.Diagnostics.Select(d => d.Code).ShouldBe(["DR0901", "DR0902", "DR0903"]);

    internal static LoadedLibrary Load(string folder) =>
        LibraryLoader.Load(Path.Combine(LibraryFolders.Root, folder)).Value.ShouldNotBeNull();

    private static string Text(Diagnostic diagnostic) =>
        $"{diagnostic.Code} {diagnostic.Location.Source.Path}:{diagnostic.Location.Source.PositionOf(diagnostic.Location.Span.Start)} {diagnostic.Message}";
}
