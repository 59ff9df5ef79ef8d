using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Tests;

/// <summary>A literal, or a bare code.</summary>
public sealed record DataValue(ExpressionSyntax Value, TextSpan Span) : DataSyntax(Span);
