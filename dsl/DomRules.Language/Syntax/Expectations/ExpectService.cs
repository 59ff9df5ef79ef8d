using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expectations;

/// <summary><c>expect service NAME [for LINE]</c></summary>
public sealed record ExpectService(
    NameSyntax Service,
    LineReference? Line,
    TextSpan Span) : ExpectSyntax(Span);
