using DomRules.Language.Syntax.Effects;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expectations;

/// <summary><c>expect refund on scan|inspection</c></summary>
public sealed record ExpectRefund(RefundTiming Timing, TextSpan Span) : ExpectSyntax(Span);
