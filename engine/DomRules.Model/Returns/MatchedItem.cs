using DomRules.Model.Orders;

namespace DomRules.Model.Returns;

/// <summary>An item with the line that it was bought with.</summary>
/// <param name="Item">As it was asked.</param>
/// <param name="Line">The order's line; made up of the item where nobody has the order.</param>
/// <param name="Bought">Units bought; null: nobody knows.</param>
/// <param name="Shipment">What the decision planned for it; null: unknown.</param>
public sealed record MatchedItem(ReturnItem Item, OrderLine Line, decimal? Bought, ShippedLine? Shipment);
