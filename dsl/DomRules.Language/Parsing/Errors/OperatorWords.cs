using Antlr4.Runtime;
using DomRules.Language.Parsing.Tokens;
using static DomRules.Grammar.RoutingLanguageParser;

namespace DomRules.Language.Parsing.Errors;

/// <summary>Which words and signs are followed by a value, and what a value begins with.</summary>
internal static class OperatorWords
{
    public static bool WantOperand(int type) =>
        type is AND or OR or NOT or IS or IN or HAS or EQUALS or LESS or LESS_OR_EQUAL or GREATER or GREATER_OR_EQUAL
            or PLUS or MINUS or STAR or SLASH or WHERE or BETWEEN or RANGE or CONTAINS or WITHIN;

    public static bool BeginsOperand(CommonToken? token) =>
        token is not null
        && (token.Type is NUMBER or DATE or TIME or TEXT or YES or NO or NOT or OPEN_BRACKET or OPEN_PARENTHESIS or MINUS
            or LARGEST or SMALLEST or KNOWN or UNKNOWN or MISSING or IN or BETWEEN
            || Keywords.IsName(token.Type));
}
