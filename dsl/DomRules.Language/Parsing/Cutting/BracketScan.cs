using Antlr4.Runtime;
using DomRules.Language.Diagnostics;
using DomRules.Language.Parsing.Tokens;
using static DomRules.Grammar.RoutingLanguageLexer;

namespace DomRules.Language.Parsing.Cutting;

/// <summary>Walks over the tokens of one piece and keeps count of its brackets.</summary>
internal sealed class BracketScan
{
    private readonly ParseSession _session;
    private readonly List<CommonToken> _tokens;
    private readonly int _start;
    private readonly List<CommonToken> _open = [];
    private int _at;
    private bool _isBroken;
    private bool _isTooDeep;

    public BracketScan(ParseSession session, List<CommonToken> tokens, int start)
    {
        _session = session;
        _tokens = tokens;
        _start = start;
        _at = start;
    }

    public int At => _at;

    public bool IsOutside => _open.Count == 0;

    /// <summary>At a closing brace that belongs to what the piece stands in.</summary>
    public bool IsAtForeignClosing => At < _tokens.Count && _tokens[At].IsClosing() && (IsOutside || ClosesAround(_tokens[At]));

    /// <summary>At a closing bracket other than a brace, which closes nothing.</summary>
    public bool IsStuckAtClosing => IsAtForeignClosing && _tokens[At].Type != CLOSE_BRACE;

    public void Step()
    {
        var token = _tokens[_at++];
        if (token.IsOpening())
        {
            _open.Add(token);
            ReportDepth(token);
        }
        else if (token.IsClosing() && _open.Count > 0)
        {
            Close(token);
        }
    }

    public int SkipClosing()
    {
        _session.Report(StructureDiagnostics.UnexpectedClosing(_session.At(_tokens[At].Span()), _tokens[At].Text));
        return ++_at;
    }

    /// <summary>The piece up to here; says which brackets were left open.</summary>
    public Piece Finish()
    {
        if (_open.Count > 0)
        {
            var token = _open[^1];
            _session.Report(StructureDiagnostics.UnclosedBracket(_session.At(token.Span()), token.Text, Shown(token.ClosingType())));
        }

        return new Piece(_start, At, _isBroken || _open.Count > 0);
    }

    /// <summary>A brace while only other brackets are open closes what the piece stands in.</summary>
    private bool ClosesAround(CommonToken closing) =>
        closing.Type == CLOSE_BRACE && !_open.Exists(opening => opening.Type == OPEN_BRACE);

    private void Close(CommonToken closing)
    {
        var opening = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        if (closing.Type == opening.ClosingType())
        {
            return;
        }

        _isBroken = true;
        _session.Report(StructureDiagnostics.MismatchedBracket(
            _session.At(closing.Span()), closing.Text, Shown(opening.ClosingType()), _session.At(opening.Span())));
    }

    private void ReportDepth(CommonToken token)
    {
        if (_open.Count <= Limits.Nesting)
        {
            return;
        }

        if (!_isTooDeep)
        {
            _session.Report(TextDiagnostics.NestedTooDeep(_session.At(token.Span())));
        }

        _isTooDeep = true;
        _isBroken = true;
    }

    private static string Shown(int closing) => Keywords.Text(closing);
}
