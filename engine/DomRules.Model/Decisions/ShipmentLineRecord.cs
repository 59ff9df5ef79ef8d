namespace DomRules.Model.Decisions;

/// <summary>A line in a shipment; null parts are left out.</summary>
/// <param name="Line">Line number.</param>
/// <param name="Sku">SKU.</param>
/// <param name="Quantity">In all.</param>
/// <param name="OnHand">From stock on hand; null when all is.</param>
/// <param name="Incoming">From arrivals.</param>
/// <param name="Backordered">From backorder.</param>
/// <param name="ReadyOn">When the arrival or backorder is ready.</param>
/// <param name="IsAssumed">Whether that day is assumed, not known.</param>
public sealed record ShipmentLineRecord(int Line, string Sku, decimal Quantity, decimal? OnHand = null, decimal? Incoming = null, decimal? Backordered = null, DateOnly? ReadyOn = null, bool IsAssumed = false);
