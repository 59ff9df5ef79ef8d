namespace DomRules.Model.Decisions;

/// <summary>What happened to the order, in the record of a decision of kind <c>event</c>.</summary>
/// <param name="Kind">A code of <c>event.kind</c>.</param>
/// <param name="Node">Id of the node at which it happened; null: at none in particular.</param>
/// <param name="Line">Number of the line concerned; null: none in particular.</param>
/// <param name="Sku">The SKU concerned; null: none in particular.</param>
/// <param name="Quantity">Units concerned; null: nobody said how many.</param>
/// <param name="Attempts">How often routing was tried for the order before.</param>
public sealed record EventRecord(string Kind, string? Node, int? Line, string? Sku, decimal? Quantity, int Attempts);
