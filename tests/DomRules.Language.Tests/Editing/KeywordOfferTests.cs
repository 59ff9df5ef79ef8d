using System.Globalization;
using DomRules.Language.Editing;
using DomRules.Language.Editing.Completion;
using DomRules.Language.Parsing.Carets;
using DomRules.Language.Tests.Linking;
using DomRules.Language.Text;
using Xunit.Abstractions;

namespace DomRules.Language.Tests.Editing;

public sealed class KeywordOfferTests(ITestOutputHelper output)
{
    /// <summary>
    /// After an offered keyword the grammar knows how to go on, so the parser gets at least that far.
    /// </summary>
    [Fact]
    public void At_RandomPlaces_EveryKeywordOfferedLeadsOn()
    {
        var seed = ulong.Parse(Environment.GetEnvironmentVariable("DOMRULES_SEED") ?? "20261127", CultureInfo.InvariantCulture);
        var dice = new Dice(seed);
        var tried = 0;
        foreach (var (library, snapshot) in Libraries.All)
        {
            foreach (var path in snapshot.Paths)
            {
                var text = snapshot.Source(path)!.Text;
                for (var i = 0; i < 3; i++)
                {
                    var space = text.IndexOf(' ', dice.Below(text.Length));
                    tried += space < 0 ? 0 : Follow(snapshot, path, text[..(space + 1)], $"seed {seed}: {library}/{path} at {space}");
                }
            }
        }

        output.WriteLine($"seed {seed}: {tried} keywords");
        tried.ShouldBeGreaterThan(500);
    }

    private static int Follow(LibrarySnapshot snapshot, string path, string before, string what)
    {
        var words = Completer.At(snapshot.With(path, before), path, before.Length).Items.Where(i => i.Kind is CompletionKind.Keyword or CompletionKind.Unit).ToList();
        foreach (var word in words)
        {
            var after = before + word.Insert + " ";
            var next = CaretReader.Read(new SourceText(path, after), after.Length).ShouldNotBeNull();
            (next.Keywords.Length > 0 || next.Names.Length > 0 || next.Literals != LiteralForms.None).ShouldBeTrue($"{what}: `{word.Insert}`");
        }

        return words.Count;
    }
}
