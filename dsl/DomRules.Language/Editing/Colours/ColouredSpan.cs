using DomRules.Language.Text;

namespace DomRules.Language.Editing.Colours;

/// <summary>A stretch of text and as what it is shown.</summary>
/// <param name="Span">The stretch; it may be a part of a token, as a fact in a reason is.</param>
/// <param name="Colour">As what.</param>
/// <param name="IsDeclaration">Whether it says what the name means.</param>
public sealed record ColouredSpan(TextSpan Span, Colour Colour, bool IsDeclaration = false);
