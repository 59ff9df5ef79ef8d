using Antlr4.Runtime;
using DomRules.Language.Text;
using static DomRules.Grammar.RoutingLanguageLexer;

namespace DomRules.Language.Parsing.Tokens;

/// <summary>The tokens and comments of a text, in source order.</summary>
internal static class Lexemes
{
    internal static IReadOnlyList<Lexeme> Of(SourceText source)
    {
        if (source.Text.Length > Limits.FileBytes)
        {
            return [];
        }

        var text = TokenReader.Read(source);
        return [.. text.Tokens.Concat(text.Comments).OrderBy(t => t.StartIndex).Select(t => new Lexeme(t.Span(), KindOf(t)))];
    }

    private static LexicalKind KindOf(CommonToken token) => token.Type switch
    {
        DOCUMENTATION => LexicalKind.Documentation,
        COMMENT => LexicalKind.Comment,
        NUMBER => LexicalKind.Number,
        DATE or TIME => LexicalKind.Moment,
        TEXT => LexicalKind.Text,
        NAME or QUOTED_NAME or CURRENCY => LexicalKind.Name,
        _ when Keywords.IsKeyword(token.Type) => LexicalKind.Keyword,
        _ when token.IsOpening() || token.IsClosing() => LexicalKind.Bracket,
        >= COLON and < DATE => LexicalKind.Sign,
        _ => LexicalKind.Foreign,
    };
}
