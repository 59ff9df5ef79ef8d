using DomRules.Language.Diagnostics;
using DomRules.Language.Text;

namespace DomRules.Language.Parsing;

/// <summary>What every part of the reader needs: the text, and where its mistakes go.</summary>
internal sealed record ParseSession(SourceText Source, DiagnosticBag Diagnostics)
{
    public Location At(TextSpan span) => Source.At(span);

    public void Report(Diagnostic diagnostic) => Diagnostics.Add(diagnostic);
}
