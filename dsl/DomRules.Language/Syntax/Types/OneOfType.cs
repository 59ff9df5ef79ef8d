using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Types;

/// <summary><c>one of [a, b]</c>.</summary>
public sealed record OneOfType(ImmutableArray<NameSyntax> Codes, TextSpan Span) : TypeSyntax(Span);
