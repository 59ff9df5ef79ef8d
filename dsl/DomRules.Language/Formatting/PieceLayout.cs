using Antlr4.Runtime;
using DomRules.Language.Parsing.Cutting;
using DomRules.Language.Parsing.Tokens;
using static DomRules.Grammar.RoutingLanguageLexer;

namespace DomRules.Language.Formatting;

/// <summary>Decides how a piece is broken into lines.</summary>
internal sealed class PieceLayout(List<CommonToken> tokens, List<CommonToken> comments)
{
    private const int Width = 120;

    public IReadOnlyList<string> Lines(Piece piece, int indent)
    {
        var margin = new string(' ', indent);
        var run = tokens.GetRange(piece.Start, piece.End - piece.Start);
        if (HasInnerComment(run))
        {
            return new KeptLines(run, comments, indent).Lines();
        }

        if (run[0].Type == TABLE)
        {
            return TableLayout.Lines(run);
        }

        var mended = CriteriaCommas.Apply(run);
        var line = margin + Spacing.Join(mended);
        return line.Length <= Width ? [line] : Broken(run, mended, indent, line);
    }

    private bool HasInnerComment(List<CommonToken> run) =>
        comments.Any(comment => comment.StartIndex > run[0].StartIndex && comment.StartIndex < run[^1].StartIndex);

    private IReadOnlyList<string> Broken(List<CommonToken> run, List<CommonToken> mended, int indent, string line)
    {
        if (run[0].Type is RULE or OVERRIDE or FORBID or REQUIRE or OTHERWISE or DISABLE)
        {
            return ByParts(mended, indent, [WHEN, BECAUSE], 2);
        }

        if (run[0].Type is POLICY)
        {
            return ByParts(mended, indent, [EXTENDS, APPLIES, CURRENCY_WORD], 2);
        }

        return run.Exists(token => token.Type == OPEN_BRACE) || run[0].Type == LIST
            ? new KeptLines(mended, comments, indent).Lines()
            : [line];
    }

    private static List<string> ByParts(List<CommonToken> run, int indent, int[] breaks, int step)
    {
        var lines = new List<string>();
        var start = 0;
        var depth = 0;
        for (var at = 1; at <= run.Count; at++)
        {
            var isBreak = at == run.Count || (depth == 0 && breaks.Contains(run[at].Type) && run[at - 1].Type != DOT);
            if (isBreak)
            {
                lines.Add(new string(' ', lines.Count == 0 ? indent : indent + step) + Spacing.Join(run[start..at]));
                start = at;
            }

            depth += at < run.Count ? (run[at].IsOpening() ? 1 : run[at].IsClosing() ? -1 : 0) : 0;
        }

        return lines;
    }
}
