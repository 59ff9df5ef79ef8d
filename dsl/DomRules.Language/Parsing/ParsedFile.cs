using DomRules.Language.Diagnostics;
using DomRules.Language.Syntax;
using DomRules.Language.Text;

namespace DomRules.Language.Parsing;

/// <summary>What reading a file yielded. With errors the tree holds what could be understood.</summary>
public sealed record ParsedFile(SourceText Source, FileSyntax Syntax, ImmutableArray<Diagnostic> Diagnostics)
{
    public bool HasErrors => Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);
}
