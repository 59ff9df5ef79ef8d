using System.Globalization;
using Antlr4.Runtime;
using DomRules.Grammar;
using DomRules.Language.Editing;
using DomRules.Language.Editing.Completion;
using DomRules.Language.Tests.Linking;
using Xunit.Abstractions;

namespace DomRules.Language.Tests.Editing;

public sealed class CompletionPropertyTests(ITestOutputHelper output)
{
    private static readonly bool IsHeavy = Environment.GetEnvironmentVariable("DOMRULES_HEAVY") == "1";

    [Fact]
    public void At_EveryTokenOfTheLibraries_OffersWhatReallyStandsThere()
    {
        var seed = ulong.Parse(Environment.GetEnvironmentVariable("DOMRULES_SEED") ?? "20261126", CultureInfo.InvariantCulture);
        var dice = new Dice(seed);
        var counts = new SortedDictionary<string, int>();
        var missing = new List<string>();
        foreach (var (library, snapshot) in Libraries.All)
        {
            foreach (var path in snapshot.Paths)
            {
                foreach (var token in Tokens(snapshot.Source(path)!.Text).Where(_ => IsHeavy || dice.OneIn(10)))
                {
                    var how = How(snapshot, path, token);
                    counts[how] = counts.GetValueOrDefault(how) + 1;
                    if (how == "missing")
                    {
                        missing.Add($"{library}/{path}:{token.Line}:{token.Column + 1} `{token.Text}`");
                    }
                }
            }
        }

        output.WriteLine($"seed {seed}: {string.Join(", ", counts.Select(c => $"{c.Value} {c.Key}"))}");
        output.WriteLine(string.Join("\n", missing));
        missing.ShouldBeEmpty();
    }

    /// <summary>With the rest of the line removed.</summary>
    private static string How(LibrarySnapshot snapshot, string path, IToken token)
    {
        var text = snapshot.Source(path)!.Text;
        var lineEnd = text.IndexOf('\n', token.StartIndex) is var end and >= 0 ? end : text.Length;
        var gap = token.StartIndex > 0 && (char.IsLetterOrDigit(text[token.StartIndex - 1]) || text[token.StartIndex - 1] == '_') ? " " : "";
        var before = text[..token.StartIndex] + gap;
        var list = Completer.At(snapshot.With(path, before + text[lineEnd..]), path, before.Length);
        return list.Items.Any(i => Begins(i.Insert, token.Text)) ? "offered"
            : IsLiteral(token, list) ? "literals"
            : list.TakesNewName && IsWord(token.Text) ? "new names" : "missing";
    }

    private static bool Begins(string insert, string token) => Tokens(insert).FirstOrDefault()?.Text.Trim('`') == token.Trim('`');

    private static bool IsWord(string text) => char.IsLetter(text[0]) || text[0] is '_' or '`';

    private static bool IsLiteral(IToken token, CompletionList list) => token.Type switch
    {
        RoutingLanguageLexer.NUMBER => list.Literals.Contains("number"),
        RoutingLanguageLexer.TEXT => list.Literals.Contains("text"),
        RoutingLanguageLexer.DATE => list.Literals.Contains("date"),
        RoutingLanguageLexer.TIME => list.Literals.Contains("time"),
        _ => false,
    };

    private static List<IToken> Tokens(string text)
    {
        var lexer = new RoutingLanguageLexer(new AntlrInputStream(text), TextWriter.Null, TextWriter.Null);
        lexer.RemoveErrorListeners();
        return [.. lexer.GetAllTokens().Where(t => t.Channel == Lexer.DefaultTokenChannel)];
    }
}
