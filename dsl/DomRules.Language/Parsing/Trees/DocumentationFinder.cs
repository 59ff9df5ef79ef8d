using Antlr4.Runtime;
using DomRules.Grammar;
using DomRules.Language.Text;

namespace DomRules.Language.Parsing.Trees;

/// <summary>Finds the <c>///</c> lines that stand right before a place.</summary>
internal sealed class DocumentationFinder(SourceText source, List<CommonToken> comments)
{
    /// <summary>Their text, joined by line feeds; null where there are none.</summary>
    public string? Before(int start)
    {
        var lines = new Stack<string>();
        var next = start;
        for (var i = LastBefore(start); i >= 0 && IsNextTo(comments[i], next); i--)
        {
            if (comments[i].Type == RoutingLanguageLexer.DOCUMENTATION)
            {
                lines.Push(comments[i].Text[3..].Trim());
            }

            next = comments[i].StartIndex;
        }

        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    private int LastBefore(int start)
    {
        var (low, high) = (0, comments.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = comments[middle].StartIndex < start ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    private bool IsNextTo(CommonToken comment, int next) =>
        source.Text.AsSpan(comment.StopIndex + 1, Math.Max(0, next - comment.StopIndex - 1)).IsWhiteSpace();
}
