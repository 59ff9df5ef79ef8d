namespace DomRules.Model.Decisions;

/// <summary>Stock set aside for the order.</summary>
/// <param name="Node">Node id.</param>
/// <param name="Sku">SKU (of a kit: the component's).</param>
/// <param name="Quantity">Units.</param>
/// <param name="From">on_hand, incoming or backorder.</param>
/// <param name="Until">When it lapses; null: until shipped.</param>
public sealed record ReservedRecord(string Node, string Sku, decimal Quantity, string From, DateTimeOffset? Until);
