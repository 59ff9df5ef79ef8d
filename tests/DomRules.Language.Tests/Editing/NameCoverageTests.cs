using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DomRules.Language.Diagnostics;
using DomRules.Language.Occurrences;
using DomRules.Language.Text;
using DomRules.Language.Editing.Navigation;
using Xunit.Abstractions;

namespace DomRules.Language.Tests.Editing;

public sealed partial class NameCoverageTests(ITestOutputHelper output)
{
    /// <summary>Names with an underscore are nearly never words of the language. In tests, what only the engine and its inputs know is not the library's.</summary>
    [Fact]
    public void In_FilesOfLibraries_EveryNameMeansSomething()
    {
        var names = 0;
        foreach (var (library, snapshot) in Libraries.All)
        {
            snapshot.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
            foreach (var path in snapshot.Paths)
            {
                names += Navigator.In(snapshot, path).Length;
                Uncovered(snapshot.Source(path)!, Navigator.In(snapshot, path)).ShouldBeEmpty($"{library}/{path}");
            }
        }

        output.WriteLine($"{names} names");
        names.ShouldBeGreaterThan(3_000);
    }

    private static IEnumerable<string> Uncovered(SourceText source, ImmutableArray<Occurrence> covered) =>
        from name in Names().Matches(Bare(source.Text))
        where !covered.Any(o => o.Span.Start <= name.Index && name.Index + name.Length <= o.Span.End)
        where !InputWords().IsMatch(source.Slice(source.LineSpan(source.PositionOf(name.Index).Line)))
        select $"{source.PositionOf(name.Index)} {name.Value}";

    private static string Bare(string text) => Comments().Replace(Texts().Replace(text, Blank), Blank);

    private static string Blank(Match match) => new(' ', match.Length);

    [GeneratedRegex("\"(\\\\.|[^\"\\\\])*\"")]
    private static partial Regex Texts();

    [GeneratedRegex("//.*")]
    private static partial Regex Comments();

    [GeneratedRegex("[A-Za-z_][A-Za-z]*_[A-Za-z0-9_]*")]
    private static partial Regex Names();

    /// <summary>Lines of test data, of outcomes, events and actions.</summary>
    [GeneratedRegex("^ +(node|product|stock|carrier|service|given|when event|expect|slot|lane|calendar|\\{|[a-z]+:) ")]
    private static partial Regex InputWords();
}
