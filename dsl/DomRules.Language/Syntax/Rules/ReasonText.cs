using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Rules;

/// <summary>Words to show as they stand; escapes are resolved.</summary>
public sealed record ReasonText(string Value, TextSpan Span) : ReasonPart(Span);
