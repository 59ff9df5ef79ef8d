using Antlr4.Runtime;
using DomRules.Grammar;
using DomRules.Language.Text;

namespace DomRules.Language.Parsing.Slips;

/// <summary>Goes through the tokens of a file and writes the mended ones.</summary>
internal sealed class TokenCursor(List<CommonToken> input)
{
    private readonly Stack<int> _brackets = [];
    private int _index;

    public List<CommonToken> Output { get; } = new(input.Count);

    public bool AtEnd => _index >= input.Count;

    public CommonToken Current => input[_index];

    /// <summary>The type of the bracket that is open here; 0 for none.</summary>
    public int OpenBracket => _brackets.TryPeek(out var type) ? type : 0;

    public bool InTable { get; private set; }

    /// <summary>The type of a token already written: 1 is the last one. 0 where there is none.</summary>
    public int Before(int distance = 1) => Output.Count >= distance ? Output[^distance].Type : 0;

    /// <summary>A token that is still to come: 0 is the current one. Null beyond the end.</summary>
    public CommonToken? Ahead(int distance) => _index + distance < input.Count ? input[_index + distance] : null;

    public int TypeAhead(int distance) => Ahead(distance)?.Type ?? 0;

    /// <summary>Whether the tokens at these distances touch, each the next.</summary>
    public bool Touching(int first, int last)
    {
        for (var i = first; i < last; i++)
        {
            if (Ahead(i) is not { } token || Ahead(i + 1) is not { } next || token.StopIndex + 1 != next.StartIndex)
            {
                return false;
            }
        }

        return true;
    }

    public void Keep()
    {
        Follow(Current);
        Output.Add(Current);
        _index++;
    }

    public void Skip(int count = 1) => _index += count;

    /// <summary>Writes a token that stands where others stood.</summary>
    public void Write(int type, string text, TextSpan span)
    {
        var line = LineAt(span.Start);
        Output.Add(new CommonToken(type, text) { StartIndex = span.Start, StopIndex = span.End - 1, Line = line });
    }

    private int LineAt(int start)
    {
        var at = Math.Min(_index, input.Count - 1);
        while (at > 0 && input[at].StartIndex > start)
        {
            at--;
        }

        return input[at].Line;
    }

    private void Follow(CommonToken token)
    {
        switch (token.Type)
        {
            case RoutingLanguageLexer.OPEN_BRACE or RoutingLanguageLexer.OPEN_BRACKET or RoutingLanguageLexer.OPEN_PARENTHESIS:
                _brackets.Push(token.Type);
                break;
            case RoutingLanguageLexer.CLOSE_BRACE or RoutingLanguageLexer.CLOSE_BRACKET or RoutingLanguageLexer.CLOSE_PARENTHESIS:
                _brackets.TryPop(out _);
                InTable &= token.Type != RoutingLanguageLexer.CLOSE_BRACE;
                break;
            case RoutingLanguageLexer.TABLE when TypeAhead(2) == RoutingLanguageLexer.OPEN_PARENTHESIS:
                InTable = true;
                break;
        }
    }
}
