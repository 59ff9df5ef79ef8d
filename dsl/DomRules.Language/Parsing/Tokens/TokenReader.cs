using Antlr4.Runtime;
using DomRules.Grammar;
using DomRules.Language.Text;

namespace DomRules.Language.Parsing.Tokens;

/// <summary>Cuts a text into tokens. Every text has tokens: what is not the language becomes a token that says so.</summary>
internal static class TokenReader
{
    public static TokenizedText Read(SourceText source) => Read(source.Text);

    /// <summary>The tokens of a stretch, with positions in the whole text.</summary>
    public static List<CommonToken> Read(SourceText source, TextSpan span)
    {
        var tokens = Read(source.Slice(span)).Tokens;
        foreach (var token in tokens)
        {
            token.StartIndex += span.Start;
            token.StopIndex += span.Start;
        }

        return tokens;
    }

    private static TokenizedText Read(string text)
    {
        var lexer = new RoutingLanguageLexer(new AntlrInputStream(text), TextWriter.Null, TextWriter.Null);
        lexer.RemoveErrorListeners();
        var tokens = new List<CommonToken>();
        var comments = new List<CommonToken>();
        for (var token = (CommonToken)lexer.NextToken(); token.Type != TokenConstants.EOF; token = (CommonToken)lexer.NextToken())
        {
            (token.Channel == TokenConstants.DefaultChannel ? tokens : comments).Add(token);
        }

        foreach (var token in tokens)
        {
            token.Text = Keywords.Fixed(token.Type) ?? text[token.StartIndex..(token.StopIndex + 1)];
        }

        return new TokenizedText(tokens, comments);
    }
}
