using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Tests;

/// <summary><c>asOf: "…"</c> and other single values of a network file.</summary>
public sealed record PropertyEntry(DataProperty Property, TextSpan Span) : NetworkEntrySyntax(Span);
