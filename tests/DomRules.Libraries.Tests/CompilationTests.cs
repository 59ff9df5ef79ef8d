using DomRules.Language;
using DomRules.Language.Diagnostics;
using DomRules.Language.Text;

namespace DomRules.Libraries.Tests;

/// <summary>Every library compiles as one; the conformance cases compile file by file.</summary>
public sealed class CompilationTests
{
    public static TheoryData<string> Libraries =>
        [.. Directory.EnumerateFiles(LibraryFolders.Root, "library.json", SearchOption.AllDirectories).Select(file => Path.GetFileName(Path.GetDirectoryName(file)!)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Cases =>
        [.. LibraryFolders.RouteFiles(Path.Combine(LibraryFolders.Root, "conformance")).Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Compile_ALibrary_FindsNoMistake(string folder)
    {
        var result = Compile(LibraryFolders.RouteFiles(Path.Combine(LibraryFolders.Root, folder)));
        Told(result, DiagnosticSeverity.Error).ShouldBeEmpty();
        result.Library.ShouldNotBeNull().Policies.ShouldNotBeEmpty();
        result.Tests.ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Compile_AConformanceCase_FindsNothingToSay(string file)
    {
        var result = Compile([Path.Combine(LibraryFolders.Root, "conformance", file)]);
        result.Diagnostics.Select(Text).ShouldBeEmpty();
        result.Tests.ShouldNotBeEmpty();
    }

    [Fact]
    public void Compile_TheCompleteLibrary_WarnsOfWhatItShowsOnPurpose() =>
        Compile(LibraryFolders.RouteFiles(LibraryFolders.Complete)).Diagnostics.Select(d => d.Code).ShouldBe(["DR0901", "DR0902", "DR0903"]);

    private static CompilationResult Compile(IEnumerable<string> files) =>
        PolicyCompiler.Compile(files.Select(file => new SourceText(file, File.ReadAllText(file))));

    private static IEnumerable<string> Told(CompilationResult result, DiagnosticSeverity severity) =>
        result.Diagnostics.Where(d => d.Severity == severity).Select(Text);

    private static string Text(Diagnostic diagnostic) =>
        $"{diagnostic.Code} {diagnostic.Location.Source.Path}:{diagnostic.Location.Source.PositionOf(diagnostic.Location.Span.Start)} {diagnostic.Message}";
}
