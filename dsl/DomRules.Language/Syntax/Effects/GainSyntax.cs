using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary>What a further shipment has to bring.</summary>
public abstract record GainSyntax(TextSpan Span) : SyntaxNode(Span);
