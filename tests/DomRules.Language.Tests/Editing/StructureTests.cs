using DomRules.Language.Editing.Colours;
using DomRules.Language.Editing.Fixes;
using DomRules.Language.Editing.Structure;
using DomRules.Language.Text;

namespace DomRules.Language.Tests.Editing;

public sealed class StructureTests
{
    private const string Text = """
        policy p currency EUR
        // one
        // two
        let x = order.gift
        review {
          override rule a sealed
            when x
            then cancel because "Gift {x}"
          otherwise then cancel because "x"
        }
        sourcing { rank by { nearest } step s }
        test "t" {
          expect held
        }
        """;

    [Fact]
    public void Outline_OfAFile_HasItsParts()
    {
        var entries = Outliner.Of(Libraries.Of(("a.route", Text)), "a.route");

        entries.SelectMany(e => e.Children.Prepend(e)).Select(e => $"{e.Kind} {e.Name}{(e.Detail.Length == 0 ? "" : $" ({e.Detail})")}")
            .ShouldBe(["Policy p", "Definition x", "Block review", "Rule a (override, sealed)", "Otherwise otherwise", "Block sourcing", "RankList rank by", "Step s", "Test t"]);
    }

    [Fact]
    public void Outline_OfABrokenFile_HasWhatHasAName()
    {
        var entries = Outliner.Of(Libraries.Of(("a.route", "policy p\nreview { rule a when when rule b then cancel because \"x\" }")), "a.route");

        entries[1].Children.Select(c => c.Name).ShouldBe(["a", "b"]);
    }

    [Fact]
    public void Folding_OfAFile_HasEveryStretchOfSeveralLines()
    {
        var ranges = Folder.Of(Libraries.Of(("a.route", Text)), "a.route");

        ranges.Select(r => $"{r.FirstLine}-{r.LastLine}{(r.IsComment ? " comment" : "")}").ShouldBe(["2-3 comment", "5-10", "6-8", "12-14"]);
    }

    [Fact]
    public void Colours_OfAFile_SayWhatNamesMean()
    {
        const string text = "policy p\nparameter limit = 5 EUR // most\nreview { rule a when order.value > limit and order.risk is high then cancel because \"Over {limit}\" }";

        var colours = Colourer.Of(Libraries.Of(("a.route", text)), "a.route").Where(c => c.Colour is not (Colour.Sign or Colour.Keyword));

        colours.Select(c => $"{text.Substring(c.Span.Start, c.Span.Length)}:{c.Colour}{(c.IsDeclaration ? "!" : "")}").ShouldBe(
            ["p:Policy!", "limit:Parameter!", "5:Number", "EUR:Name", "// most:Comment", "a:Rule!", "order:Fact", "value:Fact", "limit:Parameter", "order:Fact", "risk:Fact", "high:Code", "\"Over {:Text", "limit:Parameter", "}\":Text"]);
    }

    [Fact]
    public void Colours_OfEveryFileOfTheLibraries_CoverItWithoutOverlap()
    {
        foreach (var (library, snapshot) in Libraries.All)
        {
            foreach (var path in snapshot.Paths)
            {
                var text = snapshot.Source(path)!.Text;
                var at = 0;
                foreach (var span in Colourer.Of(snapshot, path).Select(c => c.Span))
                {
                    text[at..span.Start].ShouldBeNullOrWhiteSpace($"{library}/{path} {at}");
                    at = span.End;
                }

                text[at..].ShouldBeNullOrWhiteSpace($"{library}/{path} {at}");
            }
        }
    }

    [Fact]
    public void Fixes_OfAMistake_MendIt()
    {
        const string text = "policy p\nlet x = order.gfit\nreview { rule a when order.value > 20EUR && x then cancel because \"x\" }";
        var snapshot = Libraries.Of(("a.route", text));

        var fix = QuickFixer.At(snapshot, "a.route", new TextSpan(text.IndexOf("gfit", StringComparison.Ordinal), 0)).First();
        var safe = QuickFixer.Safe(snapshot, "a.route");

        fix.Edits.ApplyTo(text).ShouldContain("order.gift");
        safe.ApplyTo(text).ShouldContain("20 EUR and x");
    }
}
