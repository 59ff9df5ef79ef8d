using Antlr4.Runtime;
using DomRules.Language.Parsing.Tokens;
using static DomRules.Grammar.RoutingLanguageLexer;

namespace DomRules.Language.Parsing.Cutting;

/// <summary>Tells from a few tokens whether a declaration, a member of a block or a sentence of a test begins.</summary>
internal sealed class Beginnings(List<CommonToken> tokens)
{
    /// <summary>A declaration, block, test or header begins here, if this is the outside of the file.</summary>
    public bool IsDeclaration(int at)
    {
        if (Type(at - 1) == DOT)
        {
            return false;
        }

        return Type(at) switch
        {
            TEST => Type(at + 1) == TEXT || IsFreshLine(at),
            CHECK => Type(at + 2) is NEVER or ALWAYS || IsFreshLine(at),
            FIELD or LIST or LET or PARAMETER or ASSUME or WORDS or TABLE => IsSignedDeclaration(at) || IsFreshLine(at),
            POLICY or MODULE or USE or QUEUE => TakesName(at) || IsFreshLine(at),
            _ => IsBlock(at),
        };
    }

    /// <summary>A block word followed by an opening brace: never an operand.</summary>
    public bool IsBlock(int at) =>
        Keywords.Blocks.Contains(Type(at)) && Type(at + 1) == OPEN_BRACE && Type(at - 1) is not DOT;

    /// <summary>A declaration begins here wherever this is, so that something before it was not closed.</summary>
    public bool IsDeclarationInside(int at) =>
        IsFirstOnLine(at) && Type(at - 1) is not (GIVEN or EXPECT or COMMA or DOT) && (IsBlockInside(at) || Type(at) switch
        {
            TEST => Type(at + 1) == TEXT,
            CHECK => Type(at + 2) is NEVER or ALWAYS,
            FIELD or LIST or LET or PARAMETER or ASSUME or WORDS or TABLE => IsSignedDeclaration(at),
            POLICY or MODULE or USE or QUEUE => TakesName(at) && tokens[at].Column == 0,
            _ => false,
        });

    /// <summary>A misspelt declaration: first on its line, and followed by what follows a declaration's word.</summary>
    public bool LooksLikeDeclaration(int at) =>
        IsFirstOnLine(at) && Type(at - 1) is not (COMMA or OPEN_BRACKET or OPEN_PARENTHESIS or DOT) && Keywords.IsName(Type(at))
        && (Type(at + 1) == OPEN_BRACE
            || (Type(at + 1) == TEXT && Type(at + 2) == OPEN_BRACE)
            || (Keywords.IsWord(Type(at + 1)) && Type(at + 2) is EQUALS or OPEN_PARENTHESIS or COLON or NEVER or ALWAYS));

    public bool IsMember(int at)
    {
        var before = Type(at - 1);
        if (before == DOT)
        {
            return false;
        }

        return Type(at) switch
        {
            RULE => before is not (OVERRIDE or DISABLE or OTHERWISE or WITHOUT or FORBID or REQUIRE)
                || (before is FORBID or REQUIRE && Type(at - 2) is THEN or COMMA),
            FORBID or REQUIRE => Type(at + 1) == RULE && before is not (THEN or COMMA or OVERRIDE),
            OVERRIDE => Type(at + 1) is RULE or FORBID or REQUIRE,
            DISABLE => Type(at + 1) == RULE,
            OTHERWISE => true,
            STEP => Keywords.IsName(Type(at + 1)) && !IsOperandBefore(at),
            RANK => Type(at + 1) is BY or SERVICES,
            SERVE => Type(at + 1) == ORDERS,
            _ => EndsReason(at - 1) && at - 3 >= 0,
        };
    }

    /// <summary>A member begins here even inside brackets, so that one of them was not closed.</summary>
    public bool IsMemberInside(int at) => Type(at) switch
    {
        RULE => IsMember(at) && Keywords.IsName(Type(at + 1)),
        FORBID or REQUIRE or OVERRIDE or DISABLE => IsMember(at),
        STEP or OTHERWISE => IsFirstOnLine(at) && IsMember(at),
        RANK or SERVE => IsMember(at),
        _ => false,
    };

    /// <summary>A rule or step where only declarations stand.</summary>
    public bool IsStrayMember(int at) => IsFirstOnLine(at) && IsMemberInside(at);

    public bool IsStatement(int at) => Type(at) switch
    {
        GIVEN or EXPECT => Type(at - 1) is not DOT,
        AT => Type(at + 1) is DATE or TIME,
        WHEN => Type(at + 1) == EVENT,
        AFTER => Type(at + 1) == NUMBER,
        _ => false,
    };

    public bool IsStatementInside(int at) =>
        IsFirstOnLine(at) && Type(at) is GIVEN or EXPECT && Type(at + 1) is not COLON && IsStatement(at);

    public bool IsFirstOnLine(int at) => at == 0 || tokens[at].Line > tokens[at - 1].Line;

    private int Type(int at) => at >= 0 && at < tokens.Count ? tokens[at].Type : 0;

    private bool EndsReason(int at) => Type(at) == TEXT && Type(at - 1) == BECAUSE;

    private bool TakesName(int at) =>
        Type(at + 1) is NAME or QUOTED_NAME
        || (Keywords.IsName(Type(at + 1)) && Type(at + 1) is not (CONTAINS or STARTS or ENDS or AS or OVER or WITHIN or PER));

    private bool IsSignedDeclaration(int at) => Type(at) switch
    {
        FIELD or ASSUME or WORDS => Keywords.IsWord(Type(at + 1)) && Type(at + 2) is DOT or COLON or EQUALS,
        TABLE => Keywords.IsWord(Type(at + 1)) && Type(at + 2) == OPEN_PARENTHESIS,
        _ => Keywords.IsWord(Type(at + 1)) && Type(at + 2) == EQUALS,
    };

    private bool IsBlockInside(int at) =>
        IsBlock(at) && !(Type(at) is CARRIER or PROMISE && tokens[at].Column > 0 && Type(at - 1) is OPEN_BRACE or CLOSE_BRACE);

    /// <summary>First on its line, after something that may end a declaration.</summary>
    private bool IsFreshLine(int at) => IsFirstOnLine(at) && !IsOperandBefore(at);

    /// <summary>Whether what stands before wants an operand or a name.</summary>
    private bool IsOperandBefore(int at) =>
        Type(at - 1) is AND or OR or NOT or IS or IN or HAS or ELSE or BETWEEN or WHERE or WHEN or EQUALS or LESS
            or LESS_OR_EQUAL or GREATER or GREATER_OR_EQUAL or PLUS or MINUS or STAR or SLASH or COMMA or DOT
            or OPEN_PARENTHESIS or OPEN_BRACKET or LOWEST or HIGHEST or EARLIEST or LATEST or BY or EXPECT;
}
