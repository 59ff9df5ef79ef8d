using Antlr4.Runtime;
using DomRules.Language.Diagnostics;
using DomRules.Language.Parsing.Cutting;
using DomRules.Language.Parsing.Pieces;
using DomRules.Language.Parsing.Tokens;
using DomRules.Language.Parsing.Trees;
using DomRules.Language.Syntax.Declarations;
using DomRules.Language.Syntax.Rules;
using DomRules.Language.Syntax.Steps;
using DomRules.Language.Syntax;
using DomRules.Language.Text;
using static DomRules.Grammar.RoutingLanguageLexer;

namespace DomRules.Language.Parsing;

/// <summary>Puts the tree of a file together from the trees of its pieces.</summary>
internal sealed class FileReader(ParseSession session, List<CommonToken> tokens, List<CommonToken> comments)
{
    private readonly PieceParser _parser = new(session, tokens);
    private readonly DocumentationFinder _documentation = new(session.Source, comments);
    private HeaderSyntax? _header;
    private Location? _headerPlace;

    private TreeReader Reader => field ??= new TreeReader(session, _documentation);

    public FileSyntax Read()
    {
        var declarations = ImmutableArray.CreateBuilder<DeclarationSyntax>();
        foreach (var section in new Cutter(session, tokens).Cut())
        {
            ReadSection(section, declarations);
        }

        var file = new FileSyntax(_header, declarations.ToImmutable(), new TextSpan(0, session.Source.Text.Length));
        FileChecks.Report(session, file);
        return file;
    }

    private void ReadSection(Section section, ImmutableArray<DeclarationSyntax>.Builder declarations)
    {
        var declaration = section.Kind switch
        {
            SectionKind.Header => ReadHeader(section.Whole, declarations.Count > 0),
            SectionKind.Block => ReadBlock(section),
            SectionKind.Test => ReadTest(section),
            _ => ReadDeclaration(section.Whole),
        };
        if (declaration is not null)
        {
            declarations.Add(declaration);
        }
    }

    private DeclarationSyntax? ReadHeader(Piece piece, bool isLate)
    {
        var word = tokens[piece.Start];
        var at = session.At(word.Span());
        if (_headerPlace is not null)
        {
            session.Report(StructureDiagnostics.SecondHeader(at, word.Text, _headerPlace));
            return null;
        }

        if (isLate)
        {
            session.Report(StructureDiagnostics.HeaderNotFirst(at, word.Text));
        }

        _headerPlace = at;
        _header = _parser.Parse(piece, grammar => grammar.headerPiece()) is { } header
            ? Reader.Header(header.header())
            : BrokenPieces.Header(tokens, piece);
        return null;
    }

    private DeclarationSyntax? ReadDeclaration(Piece piece) =>
        _parser.Parse(piece, grammar => grammar.declarationPiece()) is { } declaration
            ? Reader.Declaration(declaration.declaration())
            : BrokenPieces.Declaration(tokens, piece);

    private BlockDeclaration ReadBlock(Section section)
    {
        var word = tokens[section.Whole.Start];
        return new BlockDeclaration(
            Enum.Parse<BlockKind>(word.Text, ignoreCase: true), ReadMembers(section.Members), SpanOf(section.Whole))
        {
            Documentation = _documentation.Before(word.StartIndex),
        };
    }

    private ImmutableArray<MemberSyntax> ReadMembers(ImmutableArray<Piece> pieces)
    {
        var members = ImmutableArray.CreateBuilder<MemberSyntax>(pieces.Length);
        foreach (var piece in pieces)
        {
            var member = _parser.Parse(piece, grammar => grammar.memberPiece()) is { } parsed
                ? Reader.Member(parsed.member())
                : BrokenPieces.Member(tokens, piece);
            if (member is null)
            {
                continue;
            }

            ReportRankByAfterStep(piece, members.Count > 0 ? members[^1] : null);
            members.Add(member);
        }

        return members.ToImmutable();
    }

    private void ReportRankByAfterStep(Piece piece, MemberSyntax? before)
    {
        var word = tokens[piece.Start];
        if (before is StepSyntax step && word.Type == RANK && tokens[piece.Start - 1].Line == word.Line)
        {
            var span = TextSpan.Covering(word.Span(), tokens[piece.Start + 1].Span());
            session.Report(StepDiagnostics.RankByAfterStep(session.At(span), step.Name.Text));
        }
    }

    private TestDeclaration? ReadTest(Section section)
    {
        var title = tokens.ElementAtOrDefault(section.Whole.Start + 1);
        if (title?.Type != TEXT || section.Whole.End - section.Whole.Start < 3)
        {
            session.Report(ExpressionDiagnostics.MissingName(session.At(tokens[section.Whole.Start].Span()), "this test"));
            return null;
        }

        var opening = tokens[section.Whole.Start + 2];
        if (opening.Type != OPEN_BRACE)
        {
            session.Report(ExpressionDiagnostics.Unexpected(session.At(opening.Span()), $"`{opening.Text}`", "`{`"));
            return null;
        }

        var statements = section.Members
            .Select(piece => _parser.Parse(piece, grammar => grammar.statementPiece()))
            .OfType<DomRules.Grammar.RoutingLanguageParser.StatementPieceContext>()
            .Select(parsed => Reader.Statement(parsed.statement()));
        return new TestDeclaration(Reader.TextOf(title), [.. statements], SpanOf(section.Whole))
        {
            Documentation = _documentation.Before(tokens[section.Whole.Start].StartIndex),
        };
    }

    private TextSpan SpanOf(Piece piece) => TextSpan.Covering(tokens[piece.Start].Span(), tokens[piece.End - 1].Span());
}
