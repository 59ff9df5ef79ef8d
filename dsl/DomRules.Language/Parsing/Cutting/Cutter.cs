using Antlr4.Runtime;
using DomRules.Language.Diagnostics;
using DomRules.Language.Parsing.Tokens;
using static DomRules.Grammar.RoutingLanguageLexer;

namespace DomRules.Language.Parsing.Cutting;

/// <summary>
/// Cuts the tokens of a file into pieces that are parsed one by one, so that a mistake in one never spoils its
/// neighbours. Looks only at brackets and at the words with which something begins.
/// </summary>
internal sealed class Cutter(ParseSession session, List<CommonToken> tokens)
{
    private readonly Beginnings _beginnings = new(tokens);
    private readonly MisspeltBeginnings _misspelt = new(session, tokens);
    private readonly ImmutableArray<Section>.Builder _sections = ImmutableArray.CreateBuilder<Section>();

    public ImmutableArray<Section> Cut()
    {
        var at = 0;
        while (at < tokens.Count)
        {
            at = CutSection(at);
        }

        return _sections.ToImmutable();
    }

    private int CutSection(int at)
    {
        if (tokens[at].IsClosing())
        {
            session.Report(StructureDiagnostics.UnexpectedClosing(session.At(tokens[at].Span()), tokens[at].Text));
            return at + 1;
        }

        if (!_beginnings.IsDeclaration(at) && !(_misspelt.MendDeclaration(at) && _beginnings.IsDeclaration(at)))
        {
            return SkipUnknown(at);
        }

        return tokens[at].Type switch
        {
            POLICY or MODULE => CutDeclaration(at, SectionKind.Header),
            TEST => CutGroup(at, SectionKind.Test, IsTestMember, IsTestMemberInside),
            _ when _beginnings.IsBlock(at) => CutGroup(at, SectionKind.Block, _beginnings.IsMember, _beginnings.IsMemberInside),
            _ => CutDeclaration(at, SectionKind.Declaration),
        };
    }

    private bool IsTestMember(int at) => _beginnings.IsStatement(at);

    private bool IsTestMemberInside(int at) => _beginnings.IsStatementInside(at);

    private int SkipUnknown(int at)
    {
        _misspelt.ReportDeclaration(at);
        var scan = new BracketScan(session, tokens, at);
        while (scan.At < tokens.Count && (scan.At == at || !BeginsNext(scan.At, scan.IsOutside)))
        {
            scan.Step();
        }

        return scan.At;
    }

    private int CutDeclaration(int at, SectionKind kind)
    {
        var scan = new BracketScan(session, tokens, at);
        scan.Step();
        while (scan.At < tokens.Count && !BeginsNext(scan.At, scan.IsOutside) && !scan.IsAtForeignClosing)
        {
            scan.Step();
        }

        _sections.Add(new Section(kind, scan.Finish(), []));
        return scan.At;
    }

    private bool BeginsNext(int at, bool isOutside) =>
        isOutside
            ? _beginnings.IsDeclaration(at) || _beginnings.LooksLikeDeclaration(at) || _beginnings.IsStrayMember(at)
            : _beginnings.IsDeclarationInside(at);

    private int CutGroup(int start, SectionKind kind, Func<int, bool> begins, Func<int, bool> beginsInside)
    {
        var opening = kind == SectionKind.Test ? start + 2 : start + 1;
        if (kind == SectionKind.Test && !IsTestHead(start))
        {
            return CutDeclaration(start, SectionKind.Test);
        }

        var members = ImmutableArray.CreateBuilder<Piece>();
        var at = opening + 1;
        while (at < tokens.Count && tokens[at].Type != CLOSE_BRACE && !_beginnings.IsDeclarationInside(at))
        {
            at = CutMember(at, kind, begins, beginsInside, members);
        }

        var end = Close(opening, at);
        _sections.Add(new Section(kind, new Piece(start, end), members.ToImmutable()));
        return end;
    }

    private bool IsTestHead(int start) =>
        start + 2 < tokens.Count && tokens[start + 1].Type == TEXT && tokens[start + 2].Type == OPEN_BRACE;

    private int CutMember(
        int at, SectionKind kind, Func<int, bool> begins, Func<int, bool> beginsInside, ImmutableArray<Piece>.Builder members)
    {
        var isKnown = Starts(at, kind, begins) || (_misspelt.MendMember(at, kind) && Starts(at, kind, begins));
        if (!isKnown)
        {
            _misspelt.ReportMember(at, kind);
        }

        var scan = new BracketScan(session, tokens, at);
        scan.Step();
        while (scan.At < tokens.Count && !scan.IsAtForeignClosing && !_beginnings.IsDeclarationInside(scan.At)
            && !(scan.IsOutside ? begins(scan.At) || (kind == SectionKind.Test && _misspelt.LooksLikeStatement(scan.At)) : beginsInside(scan.At)))
        {
            scan.Step();
        }

        var piece = scan.Finish();
        if (isKnown)
        {
            members.Add(piece);
        }

        return scan.At > at && scan.IsStuckAtClosing ? scan.SkipClosing() : scan.At;
    }

    private bool Starts(int at, SectionKind kind, Func<int, bool> begins) =>
        begins(at) && (kind == SectionKind.Test || Keywords.Members.Contains(tokens[at].Type));

    private int Close(int opening, int at)
    {
        if (at < tokens.Count && tokens[at].Type == CLOSE_BRACE)
        {
            return at + 1;
        }

        var opened = session.At(tokens[opening].Span());
        session.Report(at < tokens.Count
            ? StructureDiagnostics.MissingClosingBrace(session.At(tokens[at].Span()), opened)
            : StructureDiagnostics.UnclosedBracket(opened, "{", "}"));
        return at;
    }
}
