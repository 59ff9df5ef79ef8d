namespace DomRules.Model.Returns;

/// <summary>Units of a line as the routing decision planned to ship them, and what became of them where that is known.</summary>
/// <param name="Line">Line number.</param>
/// <param name="Sku">Exact text.</param>
/// <param name="Quantity">Units from this node.</param>
/// <param name="Node">Node id.</param>
/// <param name="DeliverOn">Planned day of delivery; null: none was known.</param>
/// <param name="DeliveredOn">The customer's day on which they were delivered; null: nobody knows.</param>
public sealed record ShippedLine(int Line, string Sku, decimal Quantity, string Node, DateOnly? DeliverOn, DateOnly? DeliveredOn = null);
