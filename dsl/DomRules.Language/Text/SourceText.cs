namespace DomRules.Language.Text;

/// <summary>The text of one file and where its lines begin. Lines end in LF, CR LF or CR.</summary>
public sealed class SourceText
{
    private readonly ImmutableArray<int> _lineStarts;

    public SourceText(string path, string text)
    {
        Path = path;
        Text = text;
        _lineStarts = FindLineStarts(text);
    }

    /// <summary>The path as the caller gave it; only ever shown.</summary>
    public string Path { get; }

    public string Text { get; }

    public int LineCount => _lineStarts.Length;

    /// <summary>Positions beyond the end count as the end.</summary>
    public LinePosition PositionOf(int offset)
    {
        var within = Math.Clamp(offset, 0, Text.Length);
        var index = _lineStarts.BinarySearch(within);
        var line = index >= 0 ? index : ~index - 1;
        return new LinePosition(line + 1, within - _lineStarts[line] + 1);
    }

    /// <summary>The stretch of a line, without its line end.</summary>
    /// <param name="line">From 1 to <see cref="LineCount"/>.</param>
    public TextSpan LineSpan(int line)
    {
        var start = _lineStarts[line - 1];
        var end = line < _lineStarts.Length ? _lineStarts[line] : Text.Length;
        while (end > start && Text[end - 1] is '\n' or '\r')
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    public string Slice(TextSpan span) => Text.Substring(span.Start, span.Length);

    public Location At(TextSpan span) => new(this, span);

    private static ImmutableArray<int> FindLineStarts(string text)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (var i = 0; i < text.Length; i++)
        {
            var endsLine = text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'));
            if (endsLine)
            {
                starts.Add(i + 1);
            }
        }

        return starts.ToImmutable();
    }
}
