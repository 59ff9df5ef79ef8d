using Antlr4.Runtime;
using DomRules.Language.Parsing.Tokens;
using static DomRules.Grammar.RoutingLanguageLexer;

namespace DomRules.Language.Formatting;

/// <summary>Puts commas between criteria.</summary>
internal static class CriteriaCommas
{
    public static List<CommonToken> Apply(List<CommonToken> run)
    {
        var mended = new List<CommonToken>(run.Count);
        var lists = new Stack<bool>();
        for (var at = 0; at < run.Count; at++)
        {
            if (lists.TryPeek(out var isList) && isList && BeginsCriterion(run, at) && mended[^1].Type is not (OPEN_BRACE or COMMA))
            {
                mended.Add(new CommonToken(COMMA, ",") { StartIndex = mended[^1].StopIndex + 1, StopIndex = mended[^1].StopIndex, Line = mended[^1].Line });
            }

            Follow(run, at, lists);
            mended.Add(run[at]);
        }

        return mended;
    }

    private static void Follow(List<CommonToken> run, int at, Stack<bool> lists)
    {
        if (run[at].IsOpening())
        {
            lists.Push(run[at].Type == OPEN_BRACE && at > 0 && run[at - 1].Type == BY);
        }
        else if (run[at].IsClosing())
        {
            lists.TryPop(out _);
        }
    }

    private static bool BeginsCriterion(List<CommonToken> run, int at)
    {
        var before = at > 0 ? run[at - 1].Type : 0;
        var after = at + 1 < run.Count ? run[at + 1].Type : 0;
        return before != DOT && run[at].Type switch
        {
            FEWEST => after == SHIPMENTS,
            ON => after == TIME_WORD,
            FILL => after == BY,
            PREFER => after == NODES,
            NEAREST => true,
            LOWEST or HIGHEST or EARLIEST or LATEST => before != BY,
            _ => false,
        };
    }
}
