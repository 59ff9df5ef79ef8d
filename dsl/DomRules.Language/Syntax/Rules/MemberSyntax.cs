using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Rules;

/// <summary>What may stand in a block.</summary>
public abstract record MemberSyntax(TextSpan Span) : DocumentedSyntax(Span);
