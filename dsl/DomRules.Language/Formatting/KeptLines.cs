using System.Text;
using Antlr4.Runtime;
using DomRules.Language.Parsing.Tokens;

namespace DomRules.Language.Formatting;

/// <summary>Keeps the author's line breaks of a long piece; only spaces and indentation are set.</summary>
internal sealed class KeptLines(List<CommonToken> run, List<CommonToken> comments, int indent)
{
    private readonly List<string> _lines = [];
    private readonly StringBuilder _line = new();
    private int _depth;

    public IReadOnlyList<string> Lines()
    {
        var inner = new Queue<CommonToken>(comments.Where(
            comment => comment.StartIndex > run[0].StartIndex && comment.StartIndex < run[^1].StartIndex));
        for (var at = 0; at < run.Count; at++)
        {
            var lastLine = at == 0 ? run[0].Line : run[at - 1].Line;
            while (inner.TryPeek(out var comment) && comment.StartIndex < run[at].StartIndex)
            {
                lastLine = WriteComment(inner.Dequeue(), lastLine);
            }

            Write(at, startsLine: run[at].Line > lastLine || (_line.Length == 0 && _lines.Count > 0));
        }

        Flush();
        return _lines;
    }

    private int WriteComment(CommonToken comment, int lastLine)
    {
        if (comment.Line > lastLine || _line.Length == 0)
        {
            Flush();
            _line.Append(' ', Margin(isFirst: false, closes: false)).Append(comment.Text.TrimEnd());
        }
        else
        {
            _line.Append("  ").Append(comment.Text.TrimEnd());
        }

        Flush();
        return comment.Line;
    }

    private void Write(int at, bool startsLine)
    {
        if (startsLine || at == 0)
        {
            Flush();
            _line.Append(' ', Margin(isFirst: at == 0, closes: run[at].IsClosing()));
        }
        else if (Spacing.IsSpaced(run, at))
        {
            _line.Append(' ');
        }

        _line.Append(run[at].Text);
        _depth += run[at].IsOpening() ? 1 : run[at].IsClosing() ? -1 : 0;
    }

    private int Margin(bool isFirst, bool closes)
    {
        var depth = _depth - (closes ? 1 : 0);
        return isFirst ? indent : depth > 0 ? indent + (2 * depth) : closes ? indent : indent + 2;
    }

    private void Flush()
    {
        if (_line.Length > 0)
        {
            _lines.Add(_line.ToString().TrimEnd());
        }

        _line.Clear();
    }
}
