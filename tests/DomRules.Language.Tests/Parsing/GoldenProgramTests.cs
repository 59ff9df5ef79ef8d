using System.Globalization;
using DomRules.Grammar;
using DomRules.Language.Diagnostics;
using DomRules.Language.Formatting;
using DomRules.Language.Parsing;
using DomRules.Language.Parsing.Tokens;
using DomRules.Language.Tests.Lowering;
using DomRules.Language.Tests.Syntax;
using DomRules.Language.Text;
using DomRules.Model.Graph;

namespace DomRules.Language.Tests.Parsing;

/// <summary>One folder a program, one file a phase.</summary>
public sealed class GoldenProgramTests
{
    public static TheoryData<string> Programs =>
        [.. Directory.EnumerateDirectories(GoldenFile.Folder("Programs")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static SourceText Read(string program) =>
        new("source.route", File.ReadAllText(Path.Combine(GoldenFile.Folder("Programs", program), "source.route")));

    [Theory, MemberData(nameof(Programs))]
    public void Tokens_OfAProgram_AreThese(string program)
    {
        var lines = TokenReader.Read(Read(program)).Tokens
            .Select(token => string.Create(CultureInfo.InvariantCulture, $"{token.Line}:{token.Column + 1} {RoutingLanguageLexer.DefaultVocabulary.GetSymbolicName(token.Type)} {token.Text}\n"));

        GoldenFile.ShouldHold(Path.Combine(GoldenFile.Folder("Programs", program), "tokens.txt"), string.Concat(lines));
    }

    [Theory, MemberData(nameof(Programs))]
    public void Syntax_OfAProgram_IsThis(string program) =>
        GoldenFile.ShouldHold(Path.Combine(GoldenFile.Folder("Programs", program), "syntax.txt"), SyntaxPrinter.Print(Parser.Parse(Read(program)).Syntax));

    [Theory, MemberData(nameof(Programs))]
    public void Diagnostics_OfAProgram_AreThese(string program) =>
        GoldenFile.ShouldHold(Path.Combine(GoldenFile.Folder("Programs", program), "diagnostics.txt"), DiagnosticRenderer.RenderAll(Parser.Parse(Read(program)).Diagnostics));

    [Theory, MemberData(nameof(Programs))]
    public void Bound_OfAProgram_IsThis(string program) =>
        GoldenFile.ShouldHold(Path.Combine(GoldenFile.Folder("Programs", program), "bound.txt"), GraphPrinter.Bound(Graph(program)));

    [Theory, MemberData(nameof(Programs))]
    public void Graph_OfAProgram_IsThis(string program) =>
        GoldenFile.ShouldHold(Path.Combine(GoldenFile.Folder("Programs", program), "graph.txt"), GraphPrinter.Graph(Graph(program)));

    private static RuleGraph Graph(string program)
    {
        var result = Fragments.Compile(Read(program).Text);
        DiagnosticRenderer.RenderAll(result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)).ShouldBeEmpty();
        return result.Checks.Single(g => g.Name is not ("core_retail" or "neighbour"));
    }

    [Theory, MemberData(nameof(Programs))]
    public void Layout_OfAProgram_IsThis(string program)
    {
        var formatted = Formatter.Format(Read(program)).Text.ShouldNotBeNull();

        GoldenFile.ShouldHold(Path.Combine(GoldenFile.Folder("Programs", program), "formatted.route"), formatted);
        SyntaxPrinter.Print(Parser.Parse(new SourceText("formatted.route", formatted)).Syntax).ShouldBe(SyntaxPrinter.Print(Parser.Parse(Read(program)).Syntax));
        Formatter.Format(new SourceText("formatted.route", formatted)).Text.ShouldBe(formatted);
    }
}
