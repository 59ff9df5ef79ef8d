using DomRules.Language.Diagnostics;
using DomRules.Language.Parsing.Pieces;
using DomRules.Language.Text;

namespace DomRules.Language.Parsing;

/// <summary>What every part of the reader needs: the text, and where its mistakes go.</summary>
internal sealed record ParseSession(SourceText Source, DiagnosticBag Diagnostics)
{
    /// <summary>The one generated parser of this file; it is made when first needed and used for one piece after the other.</summary>
    public PieceGrammar Grammar => field ??= new PieceGrammar();

    public Location At(TextSpan span) => Source.At(span);

    public void Report(Diagnostic diagnostic) => Diagnostics.Add(diagnostic);
}
