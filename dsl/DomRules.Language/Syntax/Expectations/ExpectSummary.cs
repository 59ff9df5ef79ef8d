using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expectations;

/// <summary><c>expect summary "…"</c>: the summary sentence contains the text.</summary>
public sealed record ExpectSummary(TextLiteral Text, TextSpan Span) : ExpectSyntax(Span);
