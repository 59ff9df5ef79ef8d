using Antlr4.Runtime;
using DomRules.Language.Parsing.Cutting;
using DomRules.Language.Syntax.Declarations;
using static DomRules.Grammar.RoutingLanguageParser;

namespace DomRules.Language.Parsing.Carets;

/// <summary>Cuts a text like the reader does, and takes the piece at its end.</summary>
internal static class OpenPieceCutter
{
    internal static CutPrefix Cut(ParseSession session, List<CommonToken> tokens)
    {
        var sections = new Cutter(session, tokens).Cut();
        var last = sections.LastOrDefault();
        return last is { Kind: SectionKind.Block or SectionKind.Test } && last.Whole.End == tokens.Count && IsOpen(tokens, last.Whole)
            ? Inside(tokens, last)
            : Outside(tokens, sections, last);
    }

    private static CutPrefix Inside(List<CommonToken> tokens, Section section)
    {
        var isTest = section.Kind == SectionKind.Test;
        var from = section.Members is [.., var member] ? Math.Max(member.Start, LooseStart(tokens, member)) : section.Whole.Start + (isTest ? 3 : 2);
        var run = tokens.GetRange(from, tokens.Count - from);
        var word = tokens[section.Whole.Start];
        return isTest
            ? new CutPrefix(PieceKind.Test, null, run, [TEST, TEXT, OPEN_BRACE], "test \"\" { ")
            : new CutPrefix(PieceKind.Block, Enum.Parse<BlockKind>(word.Text, ignoreCase: true), run, [word.Type, OPEN_BRACE], word.Text + " { ");
    }

    /// <summary>What follows a member and begins none stands for itself.</summary>
    private static int LooseStart(List<CommonToken> tokens, Piece member) => member.End < tokens.Count ? member.End : member.Start;

    private static CutPrefix Outside(List<CommonToken> tokens, ImmutableArray<Section> sections, Section? last)
    {
        var isOpen = last is { Kind: SectionKind.Header or SectionKind.Declaration or SectionKind.Test } && last.Whole.End == tokens.Count && (last.Kind != SectionKind.Test || !IsWholeTest(tokens, last));
        var from = isOpen ? last!.Whole.Start : last?.Whole.End ?? 0;
        var run = tokens.GetRange(from, tokens.Count - from);
        var mayHaveHeader = sections.Length == 0 || (sections.Length == 1 && isOpen);
        return new CutPrefix(PieceKind.Outside, null, run, mayHaveHeader ? [] : [USE, NAME], "");
    }

    private static bool IsWholeTest(List<CommonToken> tokens, Section test) => tokens[test.Whole.End - 1].Type == CLOSE_BRACE;

    /// <summary>Whether the section's first brace is still open at its end.</summary>
    private static bool IsOpen(List<CommonToken> tokens, Piece whole)
    {
        var depth = 0;
        for (var at = whole.Start; at < whole.End; at++)
        {
            depth += tokens[at].Type == OPEN_BRACE ? 1 : tokens[at].Type == CLOSE_BRACE ? -1 : 0;
        }

        return depth > 0;
    }
}
