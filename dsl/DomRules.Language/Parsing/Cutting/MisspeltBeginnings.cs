using Antlr4.Runtime;
using DomRules.Language.Diagnostics;
using DomRules.Language.Parsing.Tokens;
using DomRules.Language.Text;
using static DomRules.Grammar.RoutingLanguageLexer;

namespace DomRules.Language.Parsing.Cutting;

/// <summary>
/// Answers words with which nothing begins. Where one word was meant it is put in place, so that what follows is
/// read as usual.
/// </summary>
internal sealed class MisspeltBeginnings(ParseSession session, List<CommonToken> tokens)
{
    private static readonly string[] MemberWords = [.. Keywords.Texts(Keywords.Members)];
    private static readonly string[] BlockWords = [.. Keywords.Texts(Keywords.Blocks)];
    private static readonly string[] DeclarationWords = [.. Keywords.Texts(Keywords.Declarations)];
    private static readonly string[] StatementWords = [.. Keywords.Texts(Keywords.Statements)];

    public bool MendDeclaration(int at)
    {
        var isBlock = IsBlock(at);
        var meant = NearestName.Find(tokens[at].Text, isBlock ? BlockWords : DeclarationWords);
        if (meant is null || Keywords.Members.Contains(tokens[at].Type))
        {
            return false;
        }

        session.Report(isBlock
            ? StructureDiagnostics.UnknownBlock(Place(at), tokens[at].Text, meant)
            : StructureDiagnostics.UnknownDeclaration(Place(at), tokens[at].Text, meant));
        Mend(at, meant);
        return true;
    }

    public void ReportDeclaration(int at)
    {
        if (Keywords.Members.Contains(tokens[at].Type))
        {
            session.Report(StructureDiagnostics.MemberOutsideBlock(Place(at), tokens[at].Text));
        }
        else if (IsBlock(at))
        {
            session.Report(StructureDiagnostics.UnknownBlock(Place(at), Shown(at), null));
        }
        else
        {
            session.Report(StructureDiagnostics.UnknownDeclaration(Place(at), Shown(at), null));
        }
    }

    /// <summary>A misspelt <c>given</c> or <c>expect</c>: first on its line, and not within what the sentence before says.</summary>
    public bool LooksLikeStatement(int at) =>
        at > 0 && tokens[at].Type == NAME && tokens[at].Line > tokens[at - 1].Line && tokens[at - 1].Type is not (COMMA or COLON or DOT or EXPECT or GIVEN)
        && NearestName.Find(tokens[at].Text, StatementWords) is not null;

    public bool MendMember(int at, SectionKind kind)
    {
        var meant = NearestName.Find(tokens[at].Text, kind == SectionKind.Test ? StatementWords : MemberWords);
        if (meant is null || Keywords.All[meant] == tokens[at].Type)
        {
            return false;
        }

        session.Report(kind == SectionKind.Test
            ? StructureDiagnostics.UnknownStatement(Place(at), tokens[at].Text, meant)
            : StructureDiagnostics.UnknownMember(Place(at), tokens[at].Text, meant));
        Mend(at, meant);
        return true;
    }

    public void ReportMember(int at, SectionKind kind)
    {
        if (kind == SectionKind.Test)
        {
            session.Report(StructureDiagnostics.UnknownStatement(Place(at), Shown(at), null));
        }
        else if (tokens[at].Type == ELSE)
        {
            session.Report(RuleDiagnostics.ForeignElse(Place(at)));
        }
        else
        {
            session.Report(StructureDiagnostics.UnknownMember(Place(at), Shown(at), null));
        }
    }

    private bool IsBlock(int at) => at + 1 < tokens.Count && tokens[at + 1].Type == OPEN_BRACE;

    private Location Place(int at) => session.At(tokens[at].Span());

    private string Shown(int at) => tokens[at].Text.Length <= 40 ? tokens[at].Text : tokens[at].Text[..40] + "…";

    private void Mend(int at, string meant)
    {
        tokens[at].Type = Keywords.All[meant];
        tokens[at].Text = meant;
    }
}
