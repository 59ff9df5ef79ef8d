using DomRules.Language.Text;

namespace DomRules.Language.Editing.Forms;

/// <summary>A cell of a decision table, or the head of a column.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Span">Where it stands.</param>
public sealed record GridCell(string Text, TextSpan Span);
