using Antlr4.Runtime.Misc;
using Antlr4.Runtime;

namespace DomRules.Language.Parsing.Pieces;

/// <summary>The tokens of one piece, ended by an end-of-file token. Counts how often the parser looks, so that it cannot go on for ever.</summary>
internal sealed class PieceTokenStream : ITokenStream
{
    private readonly List<CommonToken> _tokens;
    private readonly int _start;
    private readonly int _end;
    private readonly CommonToken _eof;
    private int _index;
    private long _looks;

    public PieceTokenStream(List<CommonToken> tokens, int start, int end)
    {
        _tokens = tokens;
        _start = start;
        _end = end;
        _index = start;
        _looks = 20_000 + (400L * (end - start));
        var last = end > start ? tokens[end - 1] : null;
        var position = last is null ? 0 : last.StopIndex + 1;
        _eof = new CommonToken(TokenConstants.EOF, "") { StartIndex = position, StopIndex = position - 1, TokenIndex = end, Line = last?.Line ?? 1 };
        for (var i = start; i < end; i++)
        {
            tokens[i].TokenIndex = i;
        }
    }

    public ITokenSource TokenSource => throw new NotSupportedException("A piece has tokens, not a lexer");

    public int Index => _index;

    public int Size => _end + 1;

    public string SourceName => "";

    public IToken Get(int i) => i >= _end ? _eof : _tokens[i];

    public int LA(int offset)
    {
        if (--_looks < 0)
        {
            throw new TooManyLooksException();
        }

        return LT(offset)?.Type ?? 0;
    }

    public IToken LT(int k)
    {
        var at = k > 0 ? _index + k - 1 : _index + k;
        return at < _start ? null! : Get(at);
    }

    public void Consume()
    {
        if (_index < _end)
        {
            _index++;
        }
    }

    public int Mark() => 0;

    public void Release(int marker)
    {
        // The whole piece stays in memory, so there is nothing to give back.
    }

    public void Seek(int index) => _index = Math.Clamp(index, _start, _end);

    public string GetText(Interval interval) => "";

    public string GetText() => "";

    public string GetText(RuleContext ctx) => "";

    public string GetText(IToken start, IToken stop) => "";
}
