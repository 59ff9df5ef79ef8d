using DomRules.Language.Syntax.Rules;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Declarations;

/// <summary>A decision block such as <c>sourcing { … }</c>, members in source order.</summary>
public sealed record BlockDeclaration(
    BlockKind Kind,
    ImmutableArray<MemberSyntax> Members,
    TextSpan Span) : DeclarationSyntax(Span);
