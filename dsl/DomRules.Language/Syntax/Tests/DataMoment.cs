using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Tests;

/// <summary><c>2026-11-20 10:00</c></summary>
public sealed record DataMoment(DateLiteral Date, TimeLiteral Time, TextSpan Span) : DataSyntax(Span);
