namespace DomRules.Store.Commits;

/// <summary>A reservation that stands. Order, shipment, node, SKU, source and arrival are its unique key.</summary>
/// <param name="Order">Order or cart.</param>
/// <param name="Shipment">Number of the shipment it is for; 0: a cart's, or listed by the network.</param>
/// <param name="Node">Node id.</param>
/// <param name="Sku">SKU.</param>
/// <param name="Source"><c>on_hand</c>, <c>incoming</c> or <c>backorder</c>.</param>
/// <param name="ArrivesOn">Day of the arrival, for <c>incoming</c>; else null.</param>
/// <param name="Quantity">Units, more than 0.</param>
/// <param name="Expires">When it lapses; null: it is confirmed and never does.</param>
public sealed record ReservationRow(string Order, int Shipment, string Node, string Sku, string Source, DateOnly? ArrivesOn, decimal Quantity, DateTimeOffset? Expires);
