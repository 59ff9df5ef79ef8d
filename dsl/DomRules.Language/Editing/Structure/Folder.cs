using DomRules.Language.Parsing.Tokens;
using DomRules.Language.Text;

namespace DomRules.Language.Editing.Structure;

/// <summary>What can be folded: blocks, rules and other parts of several lines, braces and lists over several lines, runs of comments.</summary>
public static class Folder
{
    /// <summary>By first line; of those that begin in the same line only the longest.</summary>
    public static ImmutableArray<FoldingRange> Of(LibrarySnapshot snapshot, string path)
    {
        if (snapshot.Source(path) is not { } source)
        {
            return [];
        }

        var lexemes = Lexemes.Of(source);
        var parts = Outliner.Of(snapshot, path).SelectMany(e => e.Children.Prepend(e)).Select(e => Lines(source, e.Span, false));
        return
        [
            .. parts.Concat(Brackets(source, lexemes)).Concat(Comments(source, lexemes)).Where(r => r.LastLine > r.FirstLine)
                .GroupBy(r => r.FirstLine).Select(g => g.MaxBy(r => r.LastLine)!).OrderBy(r => r.FirstLine),
        ];
    }

    private static IEnumerable<FoldingRange> Brackets(SourceText source, IReadOnlyList<Lexeme> lexemes)
    {
        var open = new Stack<Lexeme>();
        foreach (var bracket in lexemes.Where(l => l.Kind == LexicalKind.Bracket))
        {
            if (source.Text[bracket.Span.Start] is '{' or '[' or '(')
            {
                open.Push(bracket);
            }
            else if (open.TryPop(out var opening))
            {
                yield return Lines(source, TextSpan.Covering(opening.Span, bracket.Span), false);
            }
        }
    }

    private static IEnumerable<FoldingRange> Comments(SourceText source, IReadOnlyList<Lexeme> lexemes)
    {
        TextSpan? run = null;
        foreach (var lexeme in lexemes)
        {
            var isComment = lexeme.Kind is LexicalKind.Comment or LexicalKind.Documentation;
            if (run is { } ended && !isComment)
            {
                yield return Lines(source, ended, true);
            }

            run = !isComment ? null : run is { } before ? TextSpan.Covering(before, lexeme.Span) : lexeme.Span;
        }

        if (run is { } last)
        {
            yield return Lines(source, last, true);
        }
    }

    private static FoldingRange Lines(SourceText source, TextSpan span, bool isComment) =>
        new(source.PositionOf(span.Start).Line, source.PositionOf(Math.Max(span.Start, span.End - 1)).Line, isComment);
}
