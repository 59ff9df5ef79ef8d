using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Types;

/// <summary><c>set of [a, b]</c>.</summary>
public sealed record SetOfType(ImmutableArray<NameSyntax> Codes, TextSpan Span) : TypeSyntax(Span);
