using DomRules.Language.Diagnostics;
using DomRules.Language.Parsing;

namespace DomRules.Language.Tests.Parsing;

public sealed class LibraryParsingTests
{
    public static TheoryData<string> Files => [.. Samples.LibraryFiles.Select(Samples.Shown)];

    [Theory, MemberData(nameof(Files))]
    public void Parse_AFileOfALibrary_FindsNoMistake(string path)
    {
        var parsed = Parser.Parse(path, File.ReadAllBytes(Path.Combine(Samples.Root, path)));

        DiagnosticRenderer.RenderAll(parsed.Diagnostics).ShouldBeEmpty();
        parsed.Syntax.Declarations.ShouldNotBeEmpty();
    }
}
