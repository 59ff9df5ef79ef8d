using DomRules.Language.Text;

namespace DomRules.Language.Editing.Forms;

/// <summary>A row of a decision table.</summary>
/// <param name="Cells">A cell for each column.</param>
/// <param name="Result">What it gives.</param>
/// <param name="Span">All of it, with its bars.</param>
public sealed record GridRow(ImmutableArray<GridCell> Cells, GridCell Result, TextSpan Span);
