using Antlr4.Runtime;
using DomRules.Grammar;

namespace DomRules.Language.Tests.Parsing;

/// <summary>What the reader takes piece by piece, the grammar takes whole.</summary>
public sealed class GrammarAgreementTests
{
    public static TheoryData<string> Files => [.. Samples.LibraryFiles.Select(Samples.Shown)];

    [Theory, MemberData(nameof(Files))]
    public void WholeFile_OfALibrary_FitsTheGrammar(string path)
    {
        var lexer = new RoutingLanguageLexer(new AntlrInputStream(File.ReadAllText(Path.Combine(Samples.Root, path))));
        var parser = new RoutingLanguageParser(new CommonTokenStream(lexer), TextWriter.Null, TextWriter.Null);

        parser.file();

        parser.NumberOfSyntaxErrors.ShouldBe(0);
    }
}
