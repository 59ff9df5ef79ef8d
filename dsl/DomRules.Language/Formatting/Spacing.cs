using System.Text;
using Antlr4.Runtime;
using DomRules.Language.Parsing.Tokens;
using static DomRules.Grammar.RoutingLanguageLexer;

namespace DomRules.Language.Formatting;

/// <summary>Where spaces stand between the words and signs of a line.</summary>
internal static class Spacing
{
    public static string Join(IReadOnlyList<CommonToken> run)
    {
        var line = new StringBuilder();
        for (var at = 0; at < run.Count; at++)
        {
            if (at > 0 && IsSpaced(run, at))
            {
                line.Append(' ');
            }

            line.Append(run[at].Text);
        }

        return line.ToString();
    }

    /// <summary>Whether a space stands before the token.</summary>
    public static bool IsSpaced(IReadOnlyList<CommonToken> run, int at)
    {
        var (before, token) = (run[at - 1], run[at]);
        if (before.Type is OPEN_PARENTHESIS or OPEN_BRACKET or DOT || token.Type is CLOSE_PARENTHESIS or CLOSE_BRACKET or COMMA or DOT or QUESTION)
        {
            return false;
        }

        return token.Type switch
        {
            COLON => run[0].Type == FIELD,
            OPEN_PARENTHESIS => run[0].Type == TABLE || !IsCall(before, token),
            SLASH => !IsYesNo(run, at),
            NO => !IsYesNo(run, at - 1),
            CLOSE_BRACE => before.Type != OPEN_BRACE,
            _ => !IsSign(run, at - 1),
        };
    }

    private static bool IsCall(CommonToken before, CommonToken token) => Keywords.IsName(before.Type) && before.Touches(token);

    private static bool IsYesNo(IReadOnlyList<CommonToken> run, int slash) =>
        run[slash].Type == SLASH && slash > 0 && run[slash - 1].Type == YES && slash + 1 < run.Count && run[slash + 1].Type == NO;

    /// <summary>Whether the minus here is a sign of the number after it.</summary>
    private static bool IsSign(IReadOnlyList<CommonToken> run, int at) =>
        run[at].Type == MINUS && (at == 0 || !EndsOperand(run[at - 1].Type));

    private static bool EndsOperand(int type) =>
        type is NUMBER or TEXT or DATE or TIME or CLOSE_PARENTHESIS or CLOSE_BRACKET or PERCENT or YES
        || Keywords.IsName(type) && type is not (LOWEST or HIGHEST or EARLIEST or LATEST or TOTAL or AVERAGE or BY or WITHIN or ADD or SUBTRACT or WITH or CONTAINS or FILL);
}
