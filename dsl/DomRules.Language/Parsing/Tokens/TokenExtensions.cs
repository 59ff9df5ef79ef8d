using Antlr4.Runtime;
using DomRules.Language.Text;
using static DomRules.Grammar.RoutingLanguageLexer;

namespace DomRules.Language.Parsing.Tokens;

internal static class TokenExtensions
{
    public static TextSpan Span(this IToken token) =>
        new(token.StartIndex, Math.Max(0, token.StopIndex - token.StartIndex + 1));

    /// <summary>Whether nothing, not even a space, stands between the two.</summary>
    public static bool Touches(this IToken token, IToken next) => token.StopIndex + 1 == next.StartIndex;

    public static bool IsOpening(this IToken token) => token.Type is OPEN_BRACE or OPEN_BRACKET or OPEN_PARENTHESIS;

    public static bool IsClosing(this IToken token) => token.Type is CLOSE_BRACE or CLOSE_BRACKET or CLOSE_PARENTHESIS;

    /// <summary>The closing token type that belongs to an opening one.</summary>
    public static int ClosingType(this IToken opening) => opening.Type switch
    {
        OPEN_BRACE => CLOSE_BRACE,
        OPEN_BRACKET => CLOSE_BRACKET,
        _ => CLOSE_PARENTHESIS,
    };
}
