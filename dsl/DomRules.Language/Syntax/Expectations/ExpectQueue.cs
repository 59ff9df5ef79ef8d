using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expectations;

/// <summary><c>expect queue NAME [due DATE TIME]</c></summary>
public sealed record ExpectQueue(
    NameSyntax Queue,
    DateLiteral? DueDate,
    TimeLiteral? DueTime,
    TextSpan Span) : ExpectSyntax(Span);
