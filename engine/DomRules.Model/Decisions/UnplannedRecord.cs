namespace DomRules.Model.Decisions;

/// <summary>Units of a line that are not planned.</summary>
/// <param name="Line">Line number.</param>
/// <param name="Sku">SKU.</param>
/// <param name="Quantity">Units.</param>
/// <param name="Why">short, no_stock_data, excluded, blocked, held, cancelled or fault; of a promise also no_destination.</param>
public sealed record UnplannedRecord(int Line, string Sku, decimal Quantity, string Why);
