using DomRules.Language.Syntax.Effects;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expectations;

/// <summary><c>expect restock [at NODE]</c>, likewise the other dispositions.</summary>
public sealed record ExpectDisposition(
    DispositionKind Kind,
    NodeReference? Node,
    TextSpan Span) : ExpectSyntax(Span);
