using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary>What a rule does.</summary>
public abstract record EffectSyntax(TextSpan Span) : SyntaxNode(Span);
