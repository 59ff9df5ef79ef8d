using Antlr4.Runtime;
using DomRules.Language.Diagnostics;
using DomRules.Language.Parsing.Slips;
using DomRules.Language.Parsing.Tokens;
using DomRules.Language.Text;
using static DomRules.Grammar.RoutingLanguageParser;

namespace DomRules.Language.Parsing.Carets;

/// <summary>Finds the piece that is open at the end of a text. Mistakes before it do not matter, and those in it only as far as they must.</summary>
internal static class PrefixReader
{
    private const int MostTokens = 4_000;
    private const int MostStarts = 40;

    /// <summary>Null where the text ends inside a comment or a text.</summary>
    internal static OpenPrefix? Read(SourceText prefix)
    {
        var text = TokenReader.Read(prefix);
        if (EndsInComment(text, prefix))
        {
            return null;
        }

        if (text.Tokens is [.., { Type: UNCLOSED_TEXT } unclosed] && !prefix.Text.AsSpan(unclosed.StartIndex).ContainsAny('\r', '\n'))
        {
            return Placeholder(prefix, text.Tokens, unclosed);
        }

        var session = new ParseSession(prefix, new DiagnosticBag());
        var tokens = SlipRepair.Repair(session, text.Tokens);
        var cut = OpenPieceCutter.Cut(session, tokens);
        return cut.Run.Count > MostTokens ? null : Open(prefix, cut);
    }

    private static bool EndsInComment(TokenizedText text, SourceText prefix) =>
        text.Comments is [.., var last] && last.StopIndex == prefix.Text.Length - 1
            || text.Tokens is [.., { Type: STARRED_COMMENT or HASH_COMMENT } stray] && stray.StopIndex == prefix.Text.Length - 1;

    private static OpenPrefix? Placeholder(SourceText prefix, List<CommonToken> tokens, CommonToken text)
    {
        var open = prefix.Text.LastIndexOf('{');
        if (open <= text.StartIndex || prefix.Text.IndexOf('}', open) >= 0 || tokens.Count < 2 || tokens[^2].Type != BECAUSE)
        {
            return null;
        }

        var session = new ParseSession(prefix, new DiagnosticBag());
        var inner = SlipRepair.Repair(session, TokenReader.Read(prefix, TextSpan.FromBounds(open + 1, prefix.Text.Length)));
        var around = OpenPieceCutter.Cut(session, SlipRepair.Repair(session, tokens[..^1]));
        var ways = new AllWays(RULE_condition);
        ways.Read(inner.Select(t => t.Type));
        var piece = new OpenPiece(PieceKind.Placeholder, around.Block, Words(inner), []);
        var before = around.Run.Count == 0 ? "" : prefix.Text[around.Run[0].StartIndex..(open + 1)];
        return new OpenPrefix(piece, inner, ways, prefix.Text[(open + 1)..], around.Opening + before, "}\"" + (around.Kind == PieceKind.Outside ? "" : " }"));
    }

    private static OpenPrefix Open(SourceText prefix, CutPrefix cut)
    {
        var start = 0;
        var ways = Ways(cut, start);
        for (var from = Math.Max(1, cut.Run.Count - MostStarts); ways.IsStuck && from <= cut.Run.Count; from++)
        {
            start = from;
            ways = Ways(cut, from);
        }

        var run = cut.Run.GetRange(start, cut.Run.Count - start);
        var piece = new OpenPiece(cut.Kind, cut.Block, Words(run), cut.Kind == PieceKind.Test ? DataOwners.Of(run) : []);
        return new OpenPrefix(piece, run, ways, run.Count == 0 ? "" : prefix.Text[run[0].StartIndex..], cut.Opening, "");
    }

    private static AllWays Ways(CutPrefix cut, int start)
    {
        var ways = new AllWays(cut.Kind switch { PieceKind.Block => RULE_block, PieceKind.Test => RULE_test, _ => RULE_file });
        ways.Read(cut.Before);
        ways.Read(cut.Run.Skip(start).Select(t => t.Type));
        return ways;
    }

    private static ImmutableArray<string> Words(IEnumerable<CommonToken> tokens) => [.. tokens.Select(t => t.Text)];
}
