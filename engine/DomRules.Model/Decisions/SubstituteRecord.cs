namespace DomRules.Model.Decisions;

/// <summary>Something that was looked at in place of a line by the action <c>substitute</c>.</summary>
/// <param name="Line">Number of the line that was ordered.</param>
/// <param name="Sku">What was looked at; null: there was nothing to look at.</param>
/// <param name="Quantity">Units of it; null where there was nothing.</param>
/// <param name="As">Number of the new line; null: it was not taken.</param>
/// <param name="WhyNot">Why it was not taken; null: it was.</param>
public sealed record SubstituteRecord(int Line, string? Sku, decimal? Quantity, int? As, string? WhyNot);
