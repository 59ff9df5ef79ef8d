namespace DomRules.Model.Graph;

/// <summary>A row of a decision table.</summary>
/// <param name="When">All cells of the row as one condition; the constant yes for <c>*</c> everywhere.</param>
/// <param name="Then">What it gives.</param>
/// <param name="Source">Where the row stands.</param>
public sealed record TableRow(Expression When, Expression Then, SourceSpan Source);
