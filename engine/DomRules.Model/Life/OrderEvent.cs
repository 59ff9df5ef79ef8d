namespace DomRules.Model.Life;

/// <summary>Something that happened to an order after it was routed, and that its policy's <c>exceptions</c> may answer.</summary>
/// <param name="Kind">A code of <c>event.kind</c>, such as <c>short_pick</c>.</param>
/// <param name="Node">Id of the node at which it happened; null: at none in particular.</param>
/// <param name="Sku">The SKU concerned; null: the line's, or all of the order's.</param>
/// <param name="Line">Number of the line concerned; null: every line of the SKU.</param>
/// <param name="Quantity">Units concerned; null: nobody said how many.</param>
public sealed record OrderEvent(string Kind, string? Node = null, string? Sku = null, int? Line = null, decimal? Quantity = null);
