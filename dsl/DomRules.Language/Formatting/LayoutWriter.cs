using System.Text;
using Antlr4.Runtime;
using static DomRules.Grammar.RoutingLanguageLexer;

namespace DomRules.Language.Formatting;

/// <summary>Collects lines, and puts comments and empty lines where the author had them.</summary>
internal sealed class LayoutWriter(List<CommonToken> comments)
{
    private readonly StringBuilder _output = new();
    private int _comment;
    private int _lastLine;
    private bool _isFirstInGroup = true;

    public bool OwesEmptyLine { get; set; }

    /// <summary>Starts a new line for a piece, after the comments that stand before it.</summary>
    public void Begin(CommonToken first, int indent, bool wantsEmptyLine, int? commentIndent = null)
    {
        var owes = OwesEmptyLine || wantsEmptyLine;
        while (_comment < comments.Count && comments[_comment].StartIndex < first.StartIndex)
        {
            owes = WriteComment(comments[_comment++], commentIndent ?? indent, owes);
        }

        NewLine(first.Line, owes, isClosing: first.Type == CLOSE_BRACE);
        OwesEmptyLine = false;
    }

    public void Write(IEnumerable<string> lines, CommonToken last)
    {
        _output.AppendJoin('\n', lines);
        _lastLine = last.Line;
        _isFirstInGroup = last.Type == OPEN_BRACE;
        SkipInner(last);
    }

    public string Finish()
    {
        while (_comment < comments.Count)
        {
            WriteComment(comments[_comment++], 0, owesEmptyLine: false);
        }

        return _output.Length == 0 ? "" : _output.Append('\n').ToString();
    }

    private bool WriteComment(CommonToken comment, int indent, bool owesEmptyLine)
    {
        var isTrailing = comment.Line == _lastLine && _output.Length > 0;
        if (isTrailing)
        {
            _output.Append("  ").Append(comment.Text.TrimEnd());
            return owesEmptyLine;
        }

        NewLine(comment.Line, owesEmptyLine, isClosing: false);
        _output.Append(' ', indent).Append(comment.Text.TrimEnd());
        _lastLine = comment.Line;
        _isFirstInGroup = false;
        return false;
    }

    private void NewLine(int line, bool owesEmptyLine, bool isClosing)
    {
        if (_output.Length == 0)
        {
            return;
        }

        var hadEmptyLine = line > _lastLine + 1 && !_isFirstInGroup && !isClosing;
        _output.Append(owesEmptyLine || hadEmptyLine ? "\n\n" : "\n");
    }

    /// <summary>Comments inside a piece were written with it.</summary>
    private void SkipInner(CommonToken last)
    {
        while (_comment < comments.Count && comments[_comment].StartIndex < last.StartIndex)
        {
            _comment++;
        }
    }
}
