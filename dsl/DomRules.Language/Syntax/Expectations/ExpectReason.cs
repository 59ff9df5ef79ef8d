using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expectations;

/// <summary><c>expect reason "…"</c>: some recorded reason contains the text.</summary>
public sealed record ExpectReason(TextLiteral Text, TextSpan Span) : ExpectSyntax(Span);
